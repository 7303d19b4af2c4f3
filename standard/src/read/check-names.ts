import { aliasesOf } from '../lookups.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Place, type Report, words } from './fault.ts'
import { nearest } from './nearest.ts'
import type { Gathered, Kind } from './reading.ts'

const kindsAnOverlayMakesLighter: readonly Kind[] = ['material', 'visit', 'condition', 'matter']

/** What is named somewhere is defined somewhere. */
export const checkReferences = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const parties = new Set(compiled.parties.map((party) => party.id))
  for (const { kind, id, place } of gathered.references) {
    const named = gathered.named.get(kind)
    if (
      named?.has(id) ||
      gathered.incomplete.has(kind) ||
      (kind === 'part' && (parties.has(id) || gathered.incomplete.has('party')))
    )
      continue
    const near = nearest(id, [...(named?.keys() ?? [])])
    const hint = near === undefined ? words('', '') : words(`，或改为“${near}”`, `, or write "${near}"`)
    if (place.file.startsWith('overlays/') && kindsAnOverlayMakesLighter.includes(kind)) {
      report(
        place,
        words(
          `全省标准里没有“${id}”：市县优化只能更轻，不能增加材料、到场、条件和事项`,
          `The province has no ${kind} "${id}": an overlay can only make lighter; a paper, a visit, a condition or a matter cannot be added`,
        ),
        words(`删去这一行${hint.zh}`, `Delete this line${hint.en}`),
      )
      continue
    }
    report(
      place,
      words(`没有“${id}”这个 ${kind}`, `There is no ${kind} "${id}"`),
      words(`先定义它${hint.zh}`, `Define it${hint.en}`),
    )
  }
}

/** 同名: one word of the rule language means one thing. */
export const checkShadows = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const taken = new Map<string, string>([
    ['on', '关键字 on'],
    ['self', '关键字 self'],
    ['other', '关键字 other'],
    ['joint', '关键字 joint'],
  ])
  const claim = (name: string, what: string, place: Place | undefined) => {
    const before = taken.get(name)
    if (before === undefined) return void taken.set(name, what)
    report(
      place,
      words(
        `“${name}”已经是${before}的名字，会被它遮住`,
        `"${name}" already names something else, which it would hide`,
      ),
      words('换一个名字', 'Choose another name'),
    )
  }
  const places = (kind: Kind, name: string) => gathered.named.get(kind)?.get(name)
  for (const { id } of compiled.parties) claim(id, '一方', places('party', id))
  for (const name of gathered.named.get('fact')?.keys() ?? []) claim(name, '事实', places('fact', name))
  for (const [name, facts] of aliasesOf(compiled.facts))
    claim(name, '事实', places('fact', Object.values(facts)[0] ?? ''))
  for (const name of gathered.named.get('term')?.keys() ?? []) claim(name, '术语', places('term', name))
  for (const name of Object.keys(compiled.lists)) claim(name, '名单', gathered.places.get(compiled.lists))
  for (const name of Object.keys(compiled.datedLists)) claim(name, '名单', gathered.places.get(compiled.datedLists))
}
