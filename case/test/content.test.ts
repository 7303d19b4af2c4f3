import { describe, expect, test } from 'vitest'
import { contentOfLook, contentOfMatterLook, contentToConfirm, differenceSince } from '../src/index.ts'
import { check, decided, fact, filled, one, reply, system, two } from './counter.ts'
import { condition, decree, plan, withConditions, withMaterials } from './invented-event.ts'

describe('what a confirmation and a decision rest on', () => {
  test('given one changes its own part, when compared, then nothing of it is in what the other confirms', () => {
    const counter = filled()
    const before = contentToConfirm(counter.case, plan, 'two')
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })
    counter.do(system, check('one', false))
    const hidden = withConditions(
      withMaterials(plan, decree),
      condition({ about: 'one', sees: 'one', verdict: { holds: false } }),
    )
    expect(contentToConfirm(counter.case, hidden, 'two')).toEqual(before)
    expect(JSON.stringify(before)).not.toContain('one.')
  })

  test('given it was confirmed, when looked at again, then the content is the same', () => {
    const counter = filled()
    const before = counter.toConfirm('one')
    counter.do(one, { type: 'confirm', role: 'one', digest: before })
    expect(counter.toConfirm('one')).toBe(before)
  })

  test('given a source delivered meanwhile, when the plan says held, then what is confirmed is the same', () => {
    const counter = filled()
    const later = withMaterials(
      plan,
      ...plan.materials.map((each) =>
        each.comes.by === 'source' ? { ...each, comes: { ...each.comes, state: 'not-asked-yet' as const } } : each,
      ),
    )
    expect(contentToConfirm(counter.case, later, 'one')).toEqual(contentToConfirm(counter.case, plan, 'one'))
  })

  test('given a reply for another matter, when compared, then a decision on this one rests on the same', () => {
    const counter = decided()
    const before = contentOfMatterLook(counter.case, plan, 'card')
    counter.do(system, reply('move', 'm-1'))
    expect(contentOfMatterLook(counter.case, plan, 'card')).toEqual(before)
    expect(contentOfMatterLook(counter.case, plan, 'move')).not.toEqual(before)
  })

  test('given changes since the look, when told, then each by its id with words and without a value', () => {
    const counter = filled()
    const before = contentOfLook(counter.case, plan)
    counter.do(two, { type: 'answer', of: 'two', facts: [fact('name', 'other'), fact('phone', '2')] })
    const now = contentOfLook(
      counter.case,
      withConditions(plan, condition({ about: 'one', verdict: { holds: false } })),
    )
    expect(differenceSince(before, now).map((each) => [each.what, each.now.en])).toEqual([
      ['two.name', 'This answer has changed'],
      ['two.phone', 'This answer is new'],
      ['free@one', 'This condition has changed'],
      ['of-age@all', 'This condition is no longer needed'],
    ])
    expect(differenceSince(before, before)).toEqual([])
  })
})
