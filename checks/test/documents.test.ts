import { describe, expect, it } from 'vitest'
import { glossary } from '../glossary.ts'
import { houseOf } from '../house.ts'
import { links } from '../links.ts'
import { refusals } from '../refusals.ts'
import { chaptersOf, pageOf, trace } from '../trace.ts'

const acts =
  "export type Act =\n  | { readonly type: 'open' }\n  | { readonly type: 'book' }\n\nexport type ActType = Act['type']\n"
const events = "export type CaseEvent = Stamp & (\n | { readonly type: 'Opened' }\n | { readonly type: 'Booked' }\n)\n"

describe('glossary', () => {
  const withRows = (rows: string) =>
    houseOf({
      'case/src/acts.ts': acts,
      'case/src/events.ts': events,
      'case/src/decide/open.ts': '',
      'docs/glossary.md': rows,
    })

  it('every act has its row, every event stands in one', async () => {
    const good =
      '| 开办 | `open` | `case/src/decide/open.ts` | `Opened` |\n| 预约 | `book` | `case/src/decide/` | `Booked` |\n'
    expect(await glossary.run(withRows(good))).toEqual([])
  })

  it('a version of the standard has acts and events too', async () => {
    const versions =
      "export type VersionEvent =\n  | { readonly type: 'StandardApproved' }\n\nexport type VersionAct =\n  | { readonly type: 'approve-standard' }\n"
    const house = houseOf({
      'case/src/acts.ts': acts,
      'case/src/events.ts': events,
      'office/src/standards/version.ts': versions,
      'docs/glossary.md':
        '| 开办 | `open` | `case/src/acts.ts` | `Opened` |\n| 预约 | `book` | `case/src/acts.ts` | `Booked` |\n',
    })
    expect((await glossary.run(house)).map((finding) => finding.words)).toEqual([
      'no row for the act `approve-standard`',
      'the event `StandardApproved` stands in no row',
    ])
  })

  it('misses an act, an event, a Chinese word and a file', async () => {
    const bad = '| open | `open` | `case/src/gone.ts` | `Opened` `Invented` |\n'
    const words = (await glossary.run(withRows(bad))).map((finding) => finding.words)
    expect(words).toEqual([
      'no row for the act `book`',
      'the row of `open` needs Chinese, a file and its events',
      'the event `Booked` stands in no row',
      'there is no event `Invented` in case/src/events.ts',
      '`case/src/gone.ts` does not exist',
    ])
  })
})

describe('refusals', () => {
  const type = "export type Refusal =\n  | { readonly refused: 'slot-full' }\n  | { readonly refused: 'too-early' }\n"

  it('type and page name the same codes', async () => {
    const page = '| `slot-full` | 约满 | full | 换一天 | another day |\n| `gone` | 无 | none | 无 | |\n'
    const words = (await refusals.run(houseOf({ 'case/src/refusal.ts': type, 'docs/refusals.md': page }))).map(
      (finding) => finding.words,
    )
    expect(words).toEqual([
      '`too-early` is missing: npm run docs',
      '`gone` is no refusal of case/src/refusal.ts',
      expect.stringContaining('words are missing'),
    ])
  })
})

describe('trace', () => {
  const list =
    '- chapter: 做法\n  sentences:\n    - { id: P1, says: 一窗受理, at: [case/src/acts.ts] }\n    - { id: P2, says: 跨省, at: [] }\n'

  it('shows what is not built yet as such, and is content with a true page', async () => {
    const page = pageOf(chaptersOf(list))
    expect(page).toContain('1 已建 built, 1 尚未建 not built yet')
    expect(
      await trace.run(houseOf({ 'docs/trace.yaml': list, 'docs/trace.md': page, 'case/src/acts.ts': '' })),
    ).toEqual([])
  })

  it('refuses a file that is not there and a page that is stale', async () => {
    const words = (await trace.run(houseOf({ 'docs/trace.yaml': list, 'docs/trace.md': 'old' }))).map(
      (finding) => finding.words,
    )
    expect(words).toEqual(['P1: case/src/acts.ts does not exist', 'is not what docs/trace.yaml says: npm run docs'])
  })
})

describe('links', () => {
  it('a link to a file or folder is followed; one that leads nowhere is found', async () => {
    const page = '[a](../case/src/acts.ts#L3) [b](../case/) [c](https://example.org) [d](gone.md)\n'
    const findings = await links.run(houseOf({ 'docs/page.md': page, 'case/src/acts.ts': '' }))
    expect(findings.map(({ words }) => words)).toEqual(['gone.md leads nowhere'])
  })
})
