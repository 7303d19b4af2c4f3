import { householdOf, type Province } from '../people/province.ts'
import { quirkKey, registers } from '../people/quirks.ts'

/** What a register can have wrong by order, by the data item of a 校核: the service, and which of our facts it fills. */
export const misrecordable = {
  'public-security.person/registeredMaritalStatus': {
    enter: (province: Province, number: string) => {
      const right = province.statusCodes.get(number) ?? '10'
      province.statusCodes.set(number, right === '20' ? '40' : '20')
      return right
    },
    correct: (province: Province, number: string, right: string) => void province.statusCodes.set(number, right),
  },
  'public-security.household/householdCheck': misspelt(registers.household),
  'natural-resources.property/propertyCheck': misspelt(registers.property),
  'housing.filing/filingCheck': misspelt(registers.filing),
  'public-security.household/householdAddress': {
    enter: (province: Province, number: string) => {
      const right = householdOf(province, number)?.address ?? ''
      move(province, number, `${right}旧址`)
      return right
    },
    correct: move,
  },
} as const

type Error = {
  readonly enter: (province: Province, number: string) => string
  readonly correct: (province: Province, number: string, right: string) => void
}

/** 姓名写错: a variant of the name, so that the register does not know whom we mean. */
function misspelt(service: string): Error {
  return {
    enter: (province, number) => {
      province.quirks.set(quirkKey(service, number), 'name-variant')
      return ''
    },
    correct: (province, number) => void province.quirks.delete(quirkKey(service, number)),
  }
}

function move(province: Province, number: string, address: string): void {
  const household = householdOf(province, number)
  if (household !== undefined) province.households.set(household.number, { ...household, address })
}

const isMisrecordable = (item: string): item is keyof typeof misrecordable => item in misrecordable

const keyOf = (item: string, number: string): string => `${item}|${number}`

/** 记错: from now on this register is wrong about this person, until a 校核 finds it; false where it cannot be. */
export const misrecord = (province: Province, item: string, number: string): boolean => {
  if (!isMisrecordable(item) || !province.people.has(number)) return false
  if (province.misrecorded.has(keyOf(item, number))) return true
  province.misrecorded.set(keyOf(item, number), misrecordable[item].enter(province, number))
  return true
}

/** 更正: puts right what was wrong; false where the register was right. */
export const putRight = (province: Province, item: string, number: string): boolean => {
  const right = province.misrecorded.get(keyOf(item, number))
  if (right === undefined || !isMisrecordable(item)) return false
  misrecordable[item].correct(province, number, right)
  province.misrecorded.delete(keyOf(item, number))
  return true
}
