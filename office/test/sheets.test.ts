import { expect, test } from 'vitest'
import { pageTexts, scanned } from '../../counters/sheets/test/poppler.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { officer } from '../../walkthrough/src/walk.ts'
import { readSignature } from '../src/sheets/signature.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

type Sheet = {
  readonly number: string
  readonly sheet: string
  readonly kind: string
  readonly role: string
  readonly status: string
  readonly about?: { readonly zh: string }
}
type Checked = {
  readonly verdict: string
  readonly words: { readonly zh: string }
  readonly sheet?: { readonly number: string; readonly status: string; readonly names: readonly string[] }
}

const checkFile = async (house: House, file: Uint8Array): Promise<Checked> => {
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(file)]), '李四 619900199001010011.pdf')
  const answer = await fetch(new URL('/sheets/check-file', house.url), { method: 'POST', body: form })
  return (await answer.json()) as Checked
}

const check = async (house: House, number: string, code: string) => {
  const answer = await fetch(new URL('/sheets/check', house.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  })
  return { status: answer.status, said: (await answer.json()) as Checked & { readonly refused?: string } }
}

/** The same bytes but for one bit. */
const flipped = (file: Uint8Array, bit: number): Uint8Array => {
  const other = Uint8Array.from(file)
  other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return other
}

inHouse((house) => {
  test('登记当天：两人各有受理通知书和结果；扫码、输码、传文件都验得过，改一个比特就验不过', async () => {
    const couple = await registered(house(), 901)
    const { caseId, man, woman } = couple
    const listOf = async (who: typeof man) =>
      (await who.get<{ readonly sheets: readonly Sheet[] }>(`/cases/${caseId}/sheets`)).sheets
    const [his, hers] = [await listOf(man), await listOf(woman)]
    expect(his.map(({ kind }) => kind)).toContain('acceptance-receipt')
    expect(his.filter(({ kind }) => kind === 'result-notice').map(({ about }) => about?.zh)).toContain('结婚登记')
    expect(his.every(({ role }) => role === 'partyM') && hers.every(({ role }) => role === 'partyF')).toBe(true)
    expect(his.some(({ number }) => hers.some((other) => other.number === number))).toBe(false)

    const result = his.find(({ about }) => about?.zh === '结婚登记')
    if (result === undefined) throw new Error('no result')
    const shown = await man.get<{ readonly code: string; readonly url: string }>(
      `/cases/${caseId}/sheets/${result.sheet}`,
    )
    const pdf = await man.fetchFile(`/cases/${caseId}/sheets/${result.sheet}.pdf`)
    const text = pageTexts(pdf).join('').replace(/\s/g, '')
    expect(text).toContain(couple.drawn.man.name)
    expect(text).not.toContain(couple.drawn.woman.name)
    expect(text).toMatch(/J[0-9]{6}-2026-[0-9]{6}/)
    expect(text).toContain(shown.code)
    // An independent reader finds in the picture of the page what the office wrote into it.
    expect(scanned(pdf)[0]).toBe(shown.url)
    const { searchParams, pathname } = new URL(shown.url)
    expect(pathname).toBe('/check')

    const byCode = await check(house(), searchParams.get('n') ?? '', searchParams.get('c') ?? '')
    expect(byCode.said).toMatchObject({ verdict: 'found', sheet: { number: result.number, status: 'valid' } })
    expect(JSON.stringify(byCode.said)).not.toContain(couple.drawn.man.name)
    expect(byCode.said.sheet?.names.every((name) => name.endsWith('*'))).toBe(true)
    // As a person types it.
    const typed = ` ${result.number.toUpperCase()} `
    expect((await check(house(), typed, shown.code.toUpperCase().replaceAll('-', ' '))).said.verdict).toBe('found')

    expect(await checkFile(house(), pdf)).toMatchObject({ verdict: 'found', sheet: { number: result.number } })
    const bits = pdf.length * 8
    const places = [...Array.from({ length: 160 }, (_, at) => bits - 1 - at * 9), ...spread(bits, 160)]
    for (const bit of places)
      expect([bit, (await readSignature(house().open.office, flipped(pdf, bit))).is]).not.toEqual([bit, 'genuine'])
    for (const bit of [1, bits >> 1, bits - 300, bits - 9]) {
      const said = await checkFile(house(), flipped(pdf, bit))
      expect([said.verdict, said.sheet, said.words.zh]).toEqual([
        'changed',
        undefined,
        expect.stringMatching(/不能作数/),
      ])
    }
    expect((await checkFile(house(), pdf.subarray(0, -1))).verdict).toBe('changed')
    expect((await checkFile(house(), Uint8Array.from([...pdf, 10]))).verdict).toBe('changed')
    expect((await checkFile(house(), new TextEncoder().encode('一张照片'))).verdict).toBe('unsigned')
  })

  test('不知道验证码就什么也查不到，试多了要等；别人的办件连有没有都看不出', async () => {
    const { caseId, man, walk } = await registered(house(), 902)
    const { sheets } = await man.get<{ readonly sheets: readonly Sheet[] }>(`/cases/${caseId}/sheets`)
    const number = sheets[0]?.number ?? ''
    const wrong = await check(house(), number, '0000-0000-0000-0000')
    const nothing = await check(house(), '610113-26-0000000000-9-1', '0000-0000-0000-0000')
    expect(wrong.said).toEqual(nothing.said)
    expect(wrong.said).toMatchObject({ verdict: 'unknown' })
    const tries = await Promise.all(Array.from({ length: 32 }, () => check(house(), number, 'ffff-ffff-ffff-ffff')))
    expect(tries.map(({ said }) => said.refused ?? said.verdict)).toContain('too-many-requests')

    const stranger = await applyAsCouple(house().walk(await house().couple('reference', 903)))
    const nothingThere = { status: 404, refusal: { refused: 'no-such-thing' } }
    await expect(stranger.man.get(`/cases/${caseId}/sheets`)).rejects.toMatchObject(nothingThere)
    await expect(stranger.man.fetchFile(`/cases/${caseId}/sheets/1-1.pdf`)).rejects.toMatchObject(nothingThere)
    // The window prints for both, and that is a look; who decides elsewhere prints nothing.
    const clerk = officer(walk)
    await clerk.signIn({ kind: 'staff', account: `clerk-${caseId.slice(0, 6)}` })
    const seen = await clerk.get<{ readonly sheets: readonly Sheet[] }>(`/cases/${caseId}/sheets`)
    expect(new Set(seen.sheets.map(({ role }) => role))).toEqual(new Set(['partyM', 'partyF']))
  })
})

/** Places all over a file, the same in every run. */
const spread = (bits: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((bits / count) * at + ((at * 7919) % Math.floor(bits / count))))
