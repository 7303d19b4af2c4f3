import { ticketOf } from '../conflict-types.ts'
import type { SharingDuty } from '../duty-types.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Place, type Report, words } from './fault.ts'
import { nearest } from './nearest.ts'
import type { Gathered } from './reading.ts'

type Asked = ReadonlyMap<string, Place | undefined>

/** Every source, request to decide, check of a promise and 校核 that the standard names, with the place where it does. */
const askedIn = ({ sources, matters, conflicts, pledges = [] }: CompiledStandard, gathered: Gathered): Asked =>
  new Map([
    ...conflicts.flatMap((rule) =>
      rule.says.flatMap(({ source: id }) => {
        const source = sources.find((one) => one.id === id)
        return source === undefined ? [] : [[ticketOf(source.department), gathered.places.get(rule)] as const]
      }),
    ),
    ...sources.map(({ id }) => [id, gathered.named.get('source')?.get(id)] as const),
    ...matters.flatMap(({ id, decidedIn }) =>
      decidedIn.flatMap(({ request }) =>
        request === undefined ? [] : [[request, gathered.named.get('matter')?.get(id)] as const],
      ),
    ),
    ...pledges.flatMap((pledge) =>
      pledge.check?.source === undefined ? [] : [[pledge.check.source.id, gathered.places.get(pledge)] as const],
    ),
  ])

/** 数据共享责任清单: nothing is asked of a department without a row, and no row is about what is never asked. */
export const checkDuties = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const asked = askedIn(compiled, gathered)
  // A row that could not be read is there all the same.
  const rows = gathered.named.get('duty') ?? new Map<string, Place>()
  const missing = [...asked.keys()].filter((id) => !rows.has(id))
  // A slip in the id of a row is told once, at the row.
  const meant = compiled.duties.flatMap((duty) => {
    checkClass(duty, gathered, report)
    if (asked.has(duty.id)) {
      checkPurpose(duty, gathered, report)
      return []
    }
    const near = nearest(duty.id, missing)
    const isAllRead = !gathered.incomplete.has('source') && !gathered.incomplete.has('matter')
    if (isAllRead) tellUnknown(duty, near, gathered, report)
    return near ?? []
  })
  if (gathered.incomplete.has('duty')) return
  for (const id of missing.filter((one) => !meant.includes(one))) {
    report(
      asked.get(id),
      words(`“${id}”不在数据共享责任清单里`, `"${id}" is not on the list of sharing duties`),
      words(
        `在 duties.yaml 里补一行 id: ${id}，或者不再问它`,
        `Add a row with id: ${id} to duties.yaml, or do not ask it any more`,
      ),
    )
  }
}

const tellUnknown = (duty: SharingDuty, near: string | undefined, gathered: Gathered, report: Report) =>
  report(
    gathered.places.get(duty),
    words(`“${duty.id}”既不是数据源，也不是办理请求`, `"${duty.id}" is neither a source nor a request to decide`),
    near === undefined
      ? words(
          '删去这一行，或改成 sources.yaml 或 decidedIn 里有的编号',
          'Delete the row, or write an id of sources.yaml or of decidedIn',
        )
      : words(`改为“${near}”`, `Write "${near}"`),
  )

const checkClass = (duty: SharingDuty, gathered: Gathered, report: Report) => {
  if (duty.class !== 'not-shared') return
  report(
    gathered.places.get(duty),
    words(`“${duty.id}”不予共享，却有人要问`, `"${duty.id}" is not shared, yet it is asked`),
    words('不再问它，或写 unconditional、conditional', 'Do not ask it, or write unconditional or conditional'),
  )
}

const checkPurpose = (duty: SharingDuty, gathered: Gathered, report: Report) => {
  if (duty.purpose.zh !== '' && duty.legalBasis !== '') return
  report(
    gathered.places.get(duty),
    words(`“${duty.id}”没有写用途和法律依据`, `"${duty.id}" does not say its purpose and its law`),
    words('办理请求的一行要写 purpose 和 legalBasis', 'The row of a request needs purpose and legalBasis'),
  )
}
