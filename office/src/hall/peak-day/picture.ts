import type { HallToday } from '../line/expected.ts'
import type { Figures, Served } from './figures.ts'
import type { PowerCut } from './simulate.ts'

const ink = '#1d1b1a'
const colours = { booked: '#1c6b5a', walkIn: '#8a5300', elder: '#9e1b24' } as const
const left = 110
const width = 1180
const lane = 26

const kindOf = ({ couple }: Served): keyof typeof colours => {
  if (couple.needs.length > 0) return 'elder'
  return couple.bookedFor === undefined ? 'walkIn' : 'booked'
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="14" fill="${ink}" ${more}>${words}</text>`

/** 一天的图: who was at which window when, and below how long each waited until then, in minutes. SVG, 1200 wide. */
export const pictureOf = (
  title: string,
  served: readonly Served[],
  figures: Figures,
  hall: HallToday,
  cut: PowerCut,
): string => {
  const from = (hall.open[0]?.from ?? 0) - 1800
  const until = Math.max(...served.map((one) => one.until), hall.open.at(-1)?.until ?? 0) + 900
  const x = (second: number) => Math.round(left + ((second - from) / (until - from)) * (width - left))
  const top = 70
  const below = top + hall.windows.length * lane + 50
  const highest = Math.max(60, ...served.map(({ waited }) => waited / 60))
  const y = (wait: number) => Math.round(below + 200 - (wait / 60 / highest) * 190)
  const hours = Array.from({ length: Math.ceil((until - from) / 3600) }, (_, n) => Math.ceil(from / 3600) + n)
  const grid = hours
    .filter((hour) => hour * 3600 <= until)
    .map(
      (hour) =>
        `<line x1="${x(hour * 3600)}" x2="${x(hour * 3600)}" y1="${top - 6}" y2="${below + 200}" stroke="#d9d3cc"/>${text(x(hour * 3600), top - 12, `${hour}:00`, 'text-anchor="middle"')}`,
    )
  const lanes = hall.windows.map(({ serves }, i) =>
    text(8, top + i * lane + 17, `${i + 1} 号窗口${serves === undefined ? '' : ' 专窗'}`),
  )
  const bars = served.map(
    (one) =>
      `<rect x="${x(one.calledAt)}" y="${top + (one.window - 1) * lane + 3}" width="${Math.max(1, x(one.until) - x(one.calledAt) - 1)}" height="${lane - 6}" fill="${colours[kindOf(one)]}"/>`,
  )
  const dots = served.map(
    (one) => `<circle cx="${x(one.calledAt)}" cy="${y(one.waited)}" r="3" fill="${colours[kindOf(one)]}"/>`,
  )
  const scale = [0, 30, 60, 90, 120]
    .filter((minute) => minute <= highest)
    .map((minute) => text(8, y(minute * 60) + 5, `等 ${minute} 分钟`))
  const dark = `<rect x="${x(cut.at)}" y="${top}" width="${x(cut.at + cut.lasts) - x(cut.at)}" height="${below + 200 - top}" fill="#5b5552" opacity="0.18"/>${text(x(cut.at) + 4, below - 28, '停电 power cut')}`
  const legend = [
    ['预约 booked', colours.booked],
    ['现场取号 walk-in', colours.walkIn],
    ['绿色通道 green channel', colours.elder],
  ].map(
    ([words = '', colour = ''], n) =>
      `<rect x="${left + n * 210}" y="${below + 216}" width="14" height="14" fill="${colour}"/>${text(left + n * 210 + 20, below + 228, words)}`,
  )
  const said = `来 ${figures.couples - figures.noShows} 对，办 ${figures.served} 对，改日 ${figures.kept} 对，漏掉 ${figures.lost} 对；等候中位 ${figures.waitP50}、九五分位 ${figures.waitP95} 分钟；停电后重排 ${figures.replanned} 对`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 ${below + 250}" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif">`,
    `<title>${title}</title><rect width="1200" height="${below + 250}" fill="#ffffff"/>`,
    text(8, 24, title, 'font-weight="bold"'),
    text(8, 44, said),
    ...grid,
    ...lanes,
    ...bars,
    dark,
    ...scale,
    ...dots,
    ...legend,
    '</svg>',
    '',
  ].join('\n')
}
