import type { PledgeRule } from '../pledge-types.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Place, type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

const isPromise = ({ class: classes }: CompiledStandard['materials'][number]): boolean =>
  classes.some(({ is }) => is === 'promise')

/** 告知承诺: every material of class promise says what is promised, and what becomes of it afterwards; no other does. */
export const checkPledges = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const pledges = compiled.pledges ?? []
  if (gathered.incomplete.has('material')) return
  for (const material of compiled.materials.filter(isPromise)) {
    const rows = pledges.filter((pledge) => pledge.material === material.id)
    if (rows.length === 1) continue
    report(
      gathered.named.get('material')?.get(material.id),
      words(
        `“${material.id}”以承诺代替证明，pledges.yaml 里却有 ${rows.length} 行`,
        `"${material.id}" is a promise, and pledges.yaml has ${rows.length} rows of it`,
      ),
      words(`在 pledges.yaml 里给它写一行`, 'Write one row for it in pledges.yaml'),
    )
  }
  for (const pledge of pledges) checkPledge(pledge, compiled, gathered, report)
}

const checkPledge = (pledge: PledgeRule, compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const place = gathered.places.get(pledge)
  const material = compiled.materials.find(({ id }) => id === pledge.material)
  if (material !== undefined && !isPromise(material)) {
    report(
      place,
      words(`“${pledge.material}”不是以承诺代替证明的材料`, `"${pledge.material}" is no material of class promise`),
      words('删去这一行，或把材料的 class 改成 promise', 'Delete the row, or write class: promise in the material'),
    )
  }
  if ((pledge.check === undefined) === (pledge.unchecked === undefined)) {
    report(
      place,
      words(
        `“${pledge.material}”没有说清事后查不查`,
        `"${pledge.material}" does not say whether it is checked afterwards`,
      ),
      words('写 check，或写 unchecked 说明为什么不查', 'Write check, or unchecked with why not'),
    )
  }
  if (pledge.check !== undefined) checkChecked(pledge, pledge.check, compiled, report, place)
}

const checkChecked = (
  { material, reversedBy }: PledgeRule,
  { source, eye, withinDays, againAfterDays, atMostTries }: NonNullable<PledgeRule['check']>,
  { reasons, turns, materials, matters, staffRoles }: CompiledStandard,
  report: Report,
  place: Place | undefined,
) => {
  const say = (problem: [string, string], remedy: [string, string]) =>
    report(place, words(...problem), words(...remedy))
  if (source === undefined && eye === undefined)
    say(
      [`“${material}”的核查没有人做`, `Nobody checks "${material}"`],
      ['在 check 里写 source 或 eye', 'Write source or eye in check'],
    )
  if ((eye?.sharePercent ?? 1) > 100 || [withinDays, againAfterDays, atMostTries].includes(0))
    say(
      [`“${material}”的核查份额或期限不对`, `The share or the days of the check of "${material}" are wrong`],
      ['份额写 0 至 100，期限和次数大于 0', 'Write a share of 0 to 100, and days and tries above 0'],
    )
  if (!reasons.some(({ id, for: act }) => id === reversedBy && act === 'reverse-decision'))
    say(
      [`“${material}”没有写查实虚假后用哪个理由撤销`, `"${material}" does not say by which reason it is undone`],
      ['reversedBy 写一个 for: reverse-decision 的理由', 'Name a reason for: reverse-decision as reversedBy'],
    )
  if (turns.pledging === undefined)
    say(
      ['全省没有定告知承诺的期限', 'The province has no limits for promises in place of proofs'],
      ['在 province/turns.yaml 里写 pledging', 'Write pledging in province/turns.yaml'],
    )
  const deciders = matters
    .filter(({ id }) => materials.find((one) => one.id === material)?.matters.includes(id) === true)
    .flatMap(({ decidedIn }) => decidedIn.map(({ decider }) => decider))
  const may = (role: string, act: string) => staffRoles.find(({ id }) => id === role)?.acts.includes(act) === true
  const without = deciders.filter((role) => !may(role, 'close-pledge') || !may(role, 'record-pledge-check'))
  if (without.length > 0)
    say(
      [
        `没有人能核查、认定“${material}”：${without.join('、')}`,
        `Nobody may check and close "${material}": ${without.join(', ')}`,
      ],
      [
        '在 staff.yaml 给这些岗位 record-pledge-check 和 close-pledge',
        'Give these roles record-pledge-check and close-pledge in staff.yaml',
      ],
    )
}
