import type { SlotRelease } from '../release-types.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

/** 放号: released before the day itself, at a minute of the clock, in counties that there are, once a day and place. */
export const checkReleases = ({ releases, counties }: CompiledStandard, gathered: Gathered, report: Report) => {
  if (releases === undefined) return
  const { queue, releases: listed } = releases
  for (const name of ['waitingRoomMinutes', 'wishes', 'atOnce', 'turnMinutes', 'queuedHours'] as const) {
    if (queue[name] > 0) continue
    report(
      gathered.places.get(queue),
      words(`${name} 是 ${queue[name]}，没有人排得上`, `${name} is ${queue[name]}: nobody could be served`),
      words('写 1 或更大的整数', 'Write a whole number, 1 or more'),
    )
  }
  for (const [n, release] of listed.entries()) {
    const place = gathered.places.get(release)
    const { id, day, opensOn, opensAt } = release
    if (!/^[a-z0-9-]{1,40}$/.test(id))
      report(
        place,
        words(`放号的名字“${id}”不能用在网址里`, `"${id}" cannot stand in an address`),
        words('只用小写字母、数字和 -', 'Lower-case letters, digits and - only'),
      )
    if (!/^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(opensAt))
      report(
        place,
        words(`“${opensAt}”不是时刻`, `"${opensAt}" is no time`),
        words('按 "08:00" 的样子写，带引号', 'Write it like "08:00", in quotes'),
      )
    if (opensOn >= day)
      report(
        place,
        words(`${opensOn} 才放 ${day} 的号，太晚了`, `${day} is released on ${opensOn}: too late`),
        words('opensOn 写在 day 之前', 'opensOn lies before day'),
      )
    for (const county of release.counties ?? [])
      if (!counties.some(({ code }) => code === county))
        report(
          place,
          words(`没有 ${county} 这个区县`, `There is no county ${county}`),
          words('写 counties.yaml 里的代码', 'Write a code of counties.yaml'),
        )
    if (listed.slice(0, n).some((before) => overlap(before, release)))
      report(
        place,
        words(`${day} 在同一个地方放两次号`, `${day} is released twice at one place`),
        words('合成一条，或分开 counties', 'Make it one, or tell counties apart'),
      )
  }
}

const overlap = (one: SlotRelease, other: SlotRelease): boolean =>
  one.id === other.id ||
  (one.day === other.day &&
    one.kind === other.kind &&
    (one.counties === undefined ||
      other.counties === undefined ||
      one.counties.some((county) => other.counties?.includes(county) === true)))
