import type { CompiledStandard } from '../standard.ts'
import type { FactAddress, LegalDay, Situation, Text, Value } from '../types.ts'

/** 情形 in words: "男方 婚姻状况核验：连不上；谁迁户口：都不迁". Empty where it happens in every situation. */
export const situationInWords = (standard: CompiledStandard, situation: Situation, on: LegalDay | undefined): Text => {
  const told = Object.entries(situation).map(([address, value]) => factInWords(standard, address, value))
  const day = on === undefined ? [] : [{ zh: `日期：${on}`, en: `day: ${on}` }]
  const all = [...told, ...day]
  return { zh: all.map((one) => one.zh).join('；'), en: all.map((one) => one.en).join('; ') }
}

const factInWords = (standard: CompiledStandard, address: FactAddress, value: Value): Text => {
  const dot = address.indexOf('.')
  const party = standard.parties.find((one) => one.id === address.slice(0, dot))
  const fact = standard.facts.find((one) => one.id === address.slice(dot + 1))
  const name = fact?.name ?? { zh: address, en: address }
  const said = valueInWords(standard, fact?.domain, value)
  return {
    zh: `${party === undefined ? '' : `${party.name.zh} `}${name.zh}：${said.zh}`,
    en: `${party === undefined ? '' : `${party.name.en}, `}${name.en}: ${said.en}`,
  }
}

const truths: Readonly<Record<string, Text>> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }
const answers: Readonly<Record<string, Text>> = {
  MATCH: { zh: '一致', en: 'agrees' },
  MISMATCH: { zh: '不一致', en: 'disagrees' },
  NOT_FOUND: { zh: '查无记录', en: 'no record' },
  UNAVAILABLE: { zh: '连不上', en: 'out of reach' },
}

const valueInWords = (
  standard: CompiledStandard,
  domain: CompiledStandard['facts'][number]['domain'] | undefined,
  value: Value,
): Text => {
  const plain = { zh: String(value), en: String(value) }
  switch (domain?.kind) {
    case 'choice':
      return domain.options.find((option) => option.value === value)?.name ?? plain
    case 'yes-no':
      return truths[String(value)] ?? plain
    case 'check':
      return answers[String(value)] ?? plain
    case 'role':
      return standard.parties.find((party) => party.id === value)?.name ?? plain
    case 'county': {
      const county = standard.counties.find((one) => one.code === value)
      return county === undefined ? plain : { zh: `${county.city}${county.name}`, en: `${county.name} ${county.code}` }
    }
    default:
      return plain
  }
}
