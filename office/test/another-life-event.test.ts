import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Guided } from '../../walkthrough/src/guided.ts'
import { drawPeople } from '../../walkthrough/src/people.ts'
import type { Done } from '../../walkthrough/src/person.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { type House, inHouse } from './house.ts'
import { withReaderCard } from './invented-life-event.ts'

// A walk is some hundred requests: on a busy machine that takes longer than a page.
vi.setConfig({ testTimeout: 120_000 })

const folder = withReaderCard()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const event = 'reader-card'
const walked = ({ url, simulatorUrl }: House, parents: 1 | 2) =>
  walkThrough({ url, simulatorUrl, event, parents, seed: 1, say: () => undefined })

const opened = async (house: House, seed: number, answers: Readonly<Record<string, unknown>> = { minor: false }) => {
  const { woman } = await drawPeople(house.simulatorUrl, 'single-mother', seed)
  const who = house.person()
  await who.signIn({ kind: 'citizen', name: woman.name, citizenNumber: woman.citizenNumber })
  const open = (lifeEvent: string, role: string, region: string, said: unknown) =>
    who.post<Done>('/cases', { lifeEvent, role, region, answers: said })
  return { who, open, first: () => open(event, 'reader', '610000', answers) }
}

inHouse(
  (house) => {
    test('第三件事只写文件就能办：一个人，到省馆，当场发证，再转区县一键办结', async () => {
      const { figures, differences, view } = await walked(house(), 1)
      expect(differences).toEqual([])
      expect(figures).toMatchObject({ declared: 3, acts: 3, papers: 0, steps: 2, visits: 1, stage: 'finished' })
      expect(figures.caseId).toMatch(/^610000-26-/)
      expect(view.plan.matters.map(({ id, stage }) => [id, stage])).toEqual([
        ['reader-card', 'issued'],
        ['card-note', 'issued'],
      ])
      expect(view.plan.matters[0]?.number).toMatch(/^DZ610000-2026-\d{6}$/)
      expect(house().problems).toEqual([])
    })

    test('两个人一起办、只要一个人到场：另一个不用来，也不用刷卡', async () => {
      const { figures, differences } = await walked(house(), 2)
      expect(differences).toEqual([])
      expect(figures).toMatchObject({ declared: 4, acts: 4, papers: 0, steps: 2, visits: 1, stage: 'finished' })
      expect(figures.scenario).toBe('reader/minor')
    })

    test('同一个人可以同时有两件事的草稿，同一件事只有一件', async () => {
      const { first, open } = await opened(house(), 20)
      await first()
      await expect(first()).rejects.toThrow('already-elsewhere')
      await open('marriage-household', 'partyF', '610112', { registerCounty: '610112' })
    })

    test('没说清谁申请，不开办；开办以后不能换人，说清怎么办', async () => {
      const { who, open, first } = await opened(house(), 21)
      await expect(open(event, 'reader', '610000', {})).rejects.toThrow('facts-missing')
      await expect(open(event, 'guardian', '610000', { minor: false })).rejects.toThrow('no-such-thing')
      const { caseId } = await first()
      const { other } = await who.get<{ other: readonly unknown[] }>(`/cases/${caseId}`)
      expect(other).toEqual([])
      const answered = who.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { minor: true } })
      await expect(answered).rejects.toThrow('撤回')
      await who.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { minor: false, books: 3 } })
    })

    test('通常情形不用答；引导说出谁申请、在哪里受理', async () => {
      const { who, first } = await opened(house(), 22, { minor: true })
      const guided = await who.post<Guided>('/guide', { lifeEvent: event, answers: { minor: true } })
      expect(guided.parties.map(({ id }) => id)).toEqual(['reader', 'guardian'])
      expect(guided.region).toBe('610000')
      const { caseId } = await first()
      const { groups } = await who.get<PartyView>(`/cases/${caseId}`)
      const careful = groups.flatMap(({ fields }) => fields).find(({ fact }) => fact === 'careful')
      expect(careful).toMatchObject({ value: true, required: false })
    })

    test('约只能约办这件事的那个机关', async () => {
      const { url } = house()
      const kinds = async (county: string, more = '') => {
        const found = (await (await fetch(new URL(`/halls/slots?county=${county}${more}`, url))).json()) as {
          readonly organs: readonly { readonly organ: string }[]
        }
        return found.organs.map(({ organ }) => organ)
      }
      expect(await kinds('610000', '&kind=reading-room')).toEqual(['reading-room-610000'])
      expect(await kinds('610112', '&kind=card-desk')).toEqual([])
      const { staff } = (await (await fetch(new URL('/dev/accounts', url))).json()) as {
        readonly staff: readonly { readonly account: string; readonly organ: string }[]
      }
      expect(staff).toContainEqual(
        expect.objectContaining({ account: 'librarian-610000', organ: 'reading-room-610000' }),
      )
      expect(staff).toContainEqual(expect.objectContaining({ account: 'desk-610112', organ: 'card-desk-610112' }))
    })
  },
  { standardFolder: join(folder, 'life-events') },
)
