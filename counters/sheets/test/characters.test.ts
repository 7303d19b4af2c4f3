import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { houseFont } from '../src/font-file.ts'
import { missingCharacters } from '../src/index.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** 国标区位 of GB 2312: rows 16 to 87, the hanzi. */
const gb2312 = (): string => {
  const decoder = new TextDecoder('gbk')
  const cells = Array.from(
    { length: 72 * 94 },
    (_, cell) => [0xb0 + Math.floor(cell / 94), 0xa1 + (cell % 94)] as const,
  )
  return cells
    .filter(([row, cell]) => !(row === 0xd7 && cell > 0xf9))
    .map((bytes) => decoder.decode(Uint8Array.from(bytes)))
    .join('')
}

describe('字库', () => {
  test('characters.txt 里有的，字体里都有；字体里没有别的', () => {
    const listed = new Set(readFileSync(at('../font/characters.txt'), 'utf8').replaceAll('\n', ''))
    const { characters } = houseFont()
    expect([...listed].filter((one) => !characters.has(one))).toEqual([])
    expect([...characters].filter((one) => !listed.has(one))).toEqual([])
    expect(listed.size).toBe(9479)
  })

  test('GB 2312 的 6763 个字一个不缺', () => {
    const hanzi = gb2312()
    expect([...hanzi]).toHaveLength(6763)
    expect(missingCharacters(hanzi)).toEqual([])
  })

  test('起名字会用到的规范字和标点都在', () => {
    expect(missingCharacters('喆堃玥昇䶮镕甯犇淼翀囍')).toEqual([])
    expect(missingCharacters('〔〕《》「」【】〖〗→←✓□■●○①⑳㈠※☆★·—…‰℃×÷≤≥ǎǐǒǔǜéüñ')).toEqual([])
  })

  test('省标准里写的每一个字都印得出', () => {
    const texts = ['../../../standard/life-events'].flatMap((folder) =>
      readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => readFileSync(join(at(folder), name), 'utf8')),
    )
    expect(texts.length).toBeGreaterThan(5)
    expect(missingCharacters(texts.join(''))).toEqual([])
  })
})
