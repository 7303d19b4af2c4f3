/** What ends a walk, or throws it back, is kept rare. */
export const rare: Readonly<Record<string, number>> = {
  withdraw: 19,
  'refuse-to-accept': 7,
  'take-over': 7,
  'end-as-merged': 29,
  'record-ticket': 3,
  'settle-conflict': 5,
  'dispute-fact': 5,
}
