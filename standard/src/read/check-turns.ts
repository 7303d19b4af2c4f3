import { endKinds } from '../end-kinds.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

/** 办结结果: each end has exactly one code, or the office could not say how a matter ended. */
export const checkTurns = ({ turns }: CompiledStandard, gathered: Gathered, report: Report) => {
  const place = gathered.places.get(turns)
  if (place === undefined) return
  for (const end of endKinds) {
    const codes = turns.endCodes.filter(({ ends }) => ends.includes(end)).map(({ code }) => code)
    if (codes.length === 1) continue
    report(
      place,
      codes.length === 0
        ? words(`“${end}”没有办结代码`, `"${end}" has no end code`)
        : words(`“${end}”有几个办结代码：${codes.join('、')}`, `"${end}" has several end codes: ${codes.join(', ')}`),
      words('在 endCodes 里只写在一个代码下', 'Write it under exactly one of endCodes'),
    )
  }
}
