import type { Check } from '../inquiry.ts'

/** 情形代码打架: two codes of one group hold in one situation. */
export const twoCodes: Check = ({ standard: { scenario }, proof: { diagrams, truth } }) =>
  scenario.flatMap((one, i) =>
    scenario.slice(i + 1).flatMap((other, j) =>
      one.group === undefined || one.group !== other.group || one.is === other.is
        ? []
        : [
            {
              kind: 'contradiction' as const,
              what: 'two-codes-at-once',
              line: `scenario/${i + 1 + j}`,
              about: [`scenario/${i}`],
              where: () => diagrams.and(truth(one.when), truth(other.when)),
              problem: {
                zh: `同一组（${one.group}）的两个代码同时成立：${one.is} 与 ${other.is}`,
                en: `Two codes of one group (${one.group}) hold at once: ${one.is} and ${other.is}`,
              },
              remedy: { zh: '让两个 when 互相排除', en: 'Let the two `when` exclude each other' },
            },
          ],
    ),
  )
