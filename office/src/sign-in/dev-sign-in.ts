import type { Refusal } from '@xiqian/case'
import { checkValue, type Fact, factOf, type Standard, type Text } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Identity } from './signed-in.ts'

/** Synthetic people only: 619900 to 619999 is no county, and no living person has such a number. */
const syntheticPrefix = '6199'

const notSynthetic: Text = {
  zh: '演示数据只接受 6199 开头的虚构公民身份号码，请从演示账号列表中选择',
  en: 'Demonstration data take invented numbers that begin with 6199 only: choose one from the list of demonstration accounts',
}

/** The facts that say how a name and a number are written: every life event has them of each party, under these names. */
const factsOf = (standard: Standard): { readonly name: Fact; readonly number: Fact } | undefined => {
  const name = factOf(standard, 'name')
  const number = factOf(standard, 'citizenNumber')
  return name === undefined || number === undefined ? undefined : { name, number }
}

/**
 * What the development sign-in vouches for: a well-formed name and a well-formed synthetic number, folded to the form the
 * register has. `fact-invalid` names each field that is wrong.
 */
export const readSyntheticIdentity = (
  { standards, clocks }: Pick<Office, 'standards' | 'clocks'>,
  wanted: { readonly name: string; readonly citizenNumber: string },
): Identity | Refusal => {
  const [standard] = standards.all()
  const facts = standard === undefined ? undefined : factsOf(standard)
  if (standard === undefined || facts === undefined) return { refused: 'busy-try-again' }

  const name = checkValue(facts.name, wanted.name, standard)
  const number = checkValue(facts.number, wanted.citizenNumber, standard, clocks.today())
  const foreign = number.ok && !String(number.value).startsWith(syntheticPrefix)
  const problems = [
    ...(name.ok ? [] : [{ fact: 'name', problem: name.problem }]),
    ...(number.ok ? [] : [{ fact: 'citizenNumber', problem: number.problem }]),
    ...(foreign ? [{ fact: 'citizenNumber', problem: notSynthetic }] : []),
  ]
  if (!name.ok || !number.ok || foreign) return { refused: 'fact-invalid', problems }
  return { name: String(name.value), citizenNumber: String(number.value) }
}
