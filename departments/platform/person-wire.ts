import type { PersonRef } from '../src/question.ts'
import type { Couple } from '../src/request.ts'

/** How the registers of 公安 and 自然资源 write a person. */
export const personToWire = (person: PersonRef): { readonly xm: string; readonly gmsfhm: string } => ({
  xm: person.name,
  gmsfhm: person.citizenNumber,
})

/** 1 居民身份证. */
const identityCard = '1'

/** How 民政 writes a couple. */
export const coupleToWire = (couple: Couple) => ({
  name_man: couple.man.name,
  cert_type_man: identityCard,
  cert_num_man: couple.man.citizenNumber,
  name_woman: couple.woman.name,
  cert_type_woman: identityCard,
  cert_num_woman: couple.woman.citizenNumber,
})
