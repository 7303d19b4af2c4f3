import type { CaseEvent } from '../events.ts'
import type { CaseFile, HandOut } from '../file.ts'

/** What was given before, where a matter was opened again after it. */
const givenBefore = (handOut: HandOut): readonly string[] =>
  handOut.stage === 'done' ? handOut.matters : (handOut.before ?? [])

const nothingYet = (handOut: HandOut): HandOut => {
  const before = givenBefore(handOut)
  return { stage: 'nothing-yet', ...(before.length > 0 && { before }) }
}

/** Once the last matter is issued or ended, what exists on paper waits for one hand-out; what is in doubt again waits for nothing. */
export const handOutAfter = (handOut: HandOut, matters: CaseFile['matters'], event: CaseEvent): HandOut => {
  if (event.type === 'HandedOut') {
    const { way, on, matters: given, tracking } = event
    const by = tracking === undefined ? {} : { trackingPart: tracking.part }
    return { stage: 'done', way, on, matters: [...givenBefore(handOut), ...given], ...by }
  }
  if (event.type === 'MatterReopened') return nothingYet(handOut)
  if (handOut.stage === 'done') return handOut

  const all = Object.entries(matters)
  if (!all.every(([, matter]) => matter.stage === 'issued' || matter.stage === 'ended'))
    return handOut.stage === 'waiting' ? nothingYet(handOut) : handOut
  const before = givenBefore(handOut)
  const onPaper = all.flatMap(([id, matter]) =>
    matter.stage === 'issued' && matter.form === 'electronic-and-paper' && !before.includes(id) ? [id] : [],
  )
  return onPaper.length === 0
    ? nothingYet(handOut)
    : { stage: 'waiting', matters: onPaper, ...(before.length > 0 && { before }) }
}
