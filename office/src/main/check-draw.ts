import { suites } from '@xiqian/seal'
import { faultsOfDraw, type PublishedDraw } from '../queue/draw.ts'

// npm run check-draw -- <address of /releases/{id}/draw>: computes the published order again. Exit 1 where it does not fit.

const [address] = process.argv.slice(2)
if (address === undefined || !URL.canParse(address)) {
  console.error('Usage: npm run check-draw -- http://127.0.0.1:8080/releases/<id>/draw')
  process.exit(2)
}
const answer = await fetch(address)
if (!answer.ok) {
  console.error(`${address}: ${answer.status} ${await answer.text()}`)
  process.exit(2)
}
// What is published has this shape, or the order does not fit.
const draw = (await answer.json()) as PublishedDraw
const faults = faultsOfDraw(suites.gm, draw)
const words = {
  seed: '种子与先前公布的指纹不符 the seed does not fit its digest',
  list: '名单与公布的指纹不符 the list does not fit its digest',
  twice: '有的号出现两次 a place stands in it twice',
  order: '先后与种子不符 the order does not follow from the seed',
} as const
for (const fault of faults) console.log(words[fault])
console.log(
  faults.length === 0 ? `${draw.places.length} 个号，先后相符 places: the order fits` : '不相符 it does not fit',
)
process.exitCode = faults.length === 0 ? 0 : 1
