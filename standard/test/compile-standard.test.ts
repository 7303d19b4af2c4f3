import { describe, expect, it } from 'vitest'
import { compileStandard, plan } from '../src/index.ts'
import { acceptedOn, digest, readShaanxi, reference } from './province.ts'

describe('编译后的标准', () => {
  it('由规范文本重新得到同一个标准、同一个摘要、同一个方案,不再需要 YAML', () => {
    const standard = readShaanxi()
    const again = compileStandard(standard.canonicalJson, digest)
    expect(again).toEqual(standard)
    expect(plan(again, reference(), acceptedOn)).toEqual(plan(standard, reference(), acceptedOn))
    expect(JSON.parse(JSON.stringify(standard))).toEqual(standard)
  })

  it('两次读出的摘要相同', () => {
    expect(readShaanxi().digest).toBe(readShaanxi().digest)
  })

  it('不是标准的文本不收', () => {
    expect(() => compileStandard('{}', digest)).toThrow('not a compiled standard')
  })

  it('全省 10 个市 107 个区县,代码为双数的有户籍接口', () => {
    const { counties } = readShaanxi()
    expect(counties).toHaveLength(107)
    expect(new Set(counties.map((county) => county.city)).size).toBe(10)
    expect(counties.every((county) => county.hukouInterface === (Number(county.code) % 2 === 0))).toBe(true)
  })
})
