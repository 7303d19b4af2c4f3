import { bilingual, idOf, list, object, oneOf, refTo, string } from './shapes.ts'

/** 数据不一致怎么办. */
export const conflictsFile = object({
  conflicts: list(
    object({
      id: idOf('conflict'),
      name: bilingual,
      says: list(object({ source: refTo('source'), fact: refTo('fact') })),
      authoritative: refTo('source'),
      whenConflicting: oneOf('wait', 'go-on', 'by-eye'),
      matters: list(refTo('matter')),
      words: bilingual,
      canShow: bilingual,
      basis: string,
    }),
  ),
})
