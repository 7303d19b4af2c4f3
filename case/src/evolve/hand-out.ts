import type { CaseEvent } from '../events.ts'
import type { CaseFile, HandOut } from '../file.ts'

/** Once the last matter is issued or ended, what exists on paper waits for one hand-out. */
export const handOutAfter = (handOut: HandOut, matters: CaseFile['matters'], event: CaseEvent): HandOut => {
  if (event.type === 'HandedOut') return { stage: 'done', way: event.way, on: event.on }
  if (handOut.stage !== 'nothing-yet') return handOut

  const all = Object.entries(matters)
  if (!all.every(([, matter]) => matter.stage === 'issued' || matter.stage === 'ended')) return handOut
  const onPaper = all.flatMap(([id, matter]) =>
    matter.stage === 'issued' && matter.form === 'electronic-and-paper' ? [id] : [],
  )
  return onPaper.length === 0 ? handOut : { stage: 'waiting', matters: onPaper }
}
