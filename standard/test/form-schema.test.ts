import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue, formSchema, type Situation, type Value } from '../src/evaluator.ts'
import { readShaanxi, reference } from './province.ts'

const standard = readShaanxi()
const schema = formSchema(standard)
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(JSON.stringify(schema)))

/** A situation as the form has it: the joint part and a part each, without what sources said. */
const filledIn = (situation: Situation): Record<string, Record<string, Value>> => {
  const form: Record<string, Record<string, Value>> = {}
  for (const [address, value] of Object.entries(situation)) {
    const [part, id] = address.includes('.') ? address.split('.') : ['joint', address]
    const fact = standard.facts.find((each) => each.id === id)
    if (part === undefined || id === undefined || fact?.domain.kind === 'check') continue
    form[part] = { ...form[part], [id]: value }
  }
  return form
}

const errors = (form: unknown) =>
  validate(form) ? [] : [...new Set((validate.errors ?? []).map((error) => error.instancePath))]

describe('一表的 JSON Schema', () => {
  it('参考情形填好的表合格', () => {
    expect(errors(filledIn(reference()))).toEqual([])
  })

  it.each([
    ['joint', 'settleAt', 'somewhere'],
    ['joint', 'settleCounty', '110101'],
    ['joint', 'birthRegistration', '是'],
    ['partyM', 'citizenNumber', '61990119960301'],
    ['partyM', 'mobile', '12345'],
    ['partyF', 'name', '李四123'],
    ['partyF', 'name', ''],
    ['partyF', 'coOwnerCount', 1.5],
  ] as const)('%s.%s 填成 %s:不合格,指出在哪里', (part, fact, value) => {
    const form = filledIn(reference())
    expect(errors({ ...form, [part]: { ...form[part], [fact]: value } })).toEqual([`/${part}/${fact}`])
  })

  it('多出来的项、核验结果、不认识的一方:不合格', () => {
    const form = filledIn(reference())
    expect(errors({ ...form, joint: { ...form.joint, colour: 'red' } })).toEqual(['/joint'])
    expect(errors({ ...form, partyM: { ...form.partyM, maritalCheck: 'MATCH' } })).toEqual(['/partyM'])
    expect(errors({ ...form, partyX: {} })).toEqual([''])
  })

  it('每一项都有中英文名称、依据、时效和为什么要问', () => {
    const { properties, $defs } = JSON.parse(JSON.stringify(schema))
    const all: Record<string, Record<string, unknown>> = { ...properties.joint.properties, ...$defs.own.properties }
    for (const fact of standard.facts) {
      const isInForm = fact.domain.kind !== 'check' && fact.derived === undefined
      const { id, name, basis, lifetime, why } = fact
      expect([id, all[id]?.['x-title'], all[id]?.['x-basis'], all[id]?.['x-lifetime'], all[id]?.['x-why']]).toEqual(
        isInForm ? [id, name, basis, lifetime, why] : [id, undefined, undefined, undefined, undefined],
      )
    }
  })

  it('窗口收下的值,表也收下:两处的规则是一回事', () => {
    const texts = standard.facts.filter(({ domain, derived }) => domain.kind === 'text' && derived === undefined)
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.constantFrom('欧阳娜娜', '买买提·艾力', '𠮷 田', '文景路1号'),
        ),
        (fact, raw) => {
          const checked = checkValue(fact, raw, standard)
          if (!checked.ok) return
          const part = fact.part === 'joint' ? 'joint' : 'partyM'
          expect(errors({ [part]: { [fact.id]: checked.value } })).toEqual([])
        },
      ),
      { numRuns: 400, seed: 20261123 },
    )
  })
})
