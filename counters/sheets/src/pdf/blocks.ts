import type { Block } from '@xiqian/standard/evaluator'
import { type Depth, depthsOf } from '../kinds.ts'
import { isMarkedOurs } from '../marked-words.ts'
import { words } from '../words.ts'
import { balancedWidth } from './break-lines.ts'
import { clauseRuns, lineStrips, paragraph, type Setting, textRuns } from './paragraph.ts'
import { gluedTogether, type Ink, moved, type Step, type Strip } from './strip.ts'
import { tableStrips } from './table.ts'

type Of<Name extends Block['block']> = Extract<Block, { readonly block: Name }>

const within = (strips: readonly Strip[], right: number): readonly Strip[] =>
  strips.map((strip) => ({
    ...strip,
    parts: strip.parts.map((part) => ({ ...part, ink: part.ink.map((one) => moved(one, right, 0)) })),
  }))

const withInk = (strip: Strip, ink: readonly Ink[]): Strip => ({ ...strip, parts: [...strip.parts, { ink }] })

const headingStrips = ({ lang, scale, width }: Setting, block: Of<'heading'>, depth: Depth): readonly Strip[] => {
  const size = scale.headings[block.level - 1] ?? scale.body
  const text = block.text[lang]
  const runs = textRuns(lang, text, size, true)
  const strips = paragraph(runs, {
    width: balancedWidth(runs, width),
    size,
    leading: 1.35,
    before: size * (block.level === 1 ? 1.3 : 1),
    where: [{ tag: `H${depth + 1}`, key: block.id }],
  })
  return strips.map((strip, at) => ({
    ...strip,
    glued: true,
    ...(at === 0 ? { heading: { id: block.id, level: block.level, text } } : {}),
  }))
}

/** A frame all round: thin bars at the sides of every strip, a rule on the first and under the last. */
const framed = (strips: readonly Strip[], { width, scale }: Setting): readonly Strip[] => {
  const pad = scale.body * 0.6
  const weight = Math.max(1.2, scale.body / 14)
  const before = scale.body * 0.8
  const held = strips.length <= 12
  return strips.map((strip, at) => {
    const isFirst = at === 0
    const isLast = at === strips.length - 1
    const top = isFirst ? pad : 0
    const height = top + strip.height + (isLast ? pad : 0)
    const inside = within([strip], pad * 1.4)[0] ?? strip
    const edges: readonly Ink[] = [
      { ink: 'bar', x: 0, y: 0, width: weight, height },
      { ink: 'bar', x: width - weight, y: 0, width: weight, height },
      ...(isFirst ? [{ ink: 'bar', x: 0, y: 0, width, height: weight } as const] : []),
      ...(isLast ? [{ ink: 'bar', x: 0, y: height - weight, width, height: weight } as const] : []),
    ]
    return {
      ...inside,
      height,
      before: isFirst ? before : 0,
      glued: held ? !isLast : strip.glued,
      parts: [
        ...inside.parts.map((part) => ({ ...part, ink: part.ink.map((one) => moved(one, 0, top)) })),
        { ink: edges },
      ],
    }
  })
}

/** A thick bar at the left edge: what is not official, beside its mark in words. */
const barred = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip) => withInk(strip, [{ ink: 'bar', x: 0, y: 0, width: 3, height: strip.height }]))

const paragraphStrips = (setting: Setting, block: Of<'paragraph'>, where: readonly Step[]): readonly Strip[] => {
  const { lang, scale, width } = setting
  const text = block.text[lang]
  const size = block.tone === 'lead' ? scale.lead : block.tone === 'note' ? scale.note : scale.body
  const clause = clauseRuns(setting, block)
  const plain = { width, size, leading: scale.leading, before: scale.body * 0.5, where }
  const runs = [...textRuns(lang, text, size, block.tone === 'lead'), ...clause]
  if (block.tone === 'warning') {
    const label = { text: `${words[lang].warning}  `, size, strong: true }
    return framed(paragraph([label, ...runs], { ...plain, width: width - scale.body * 1.7 }), setting)
  }
  if (block.tone === 'assumption') {
    const isMarked = isMarkedOurs(text) || isMarkedOurs(block.clause ?? '')
    const marked = isMarked ? runs : [...textRuns(lang, '〔本标准假设〕', size), { text: '  ', size }, ...runs]
    return barred(within(paragraph(marked, { ...plain, width: width - 14 }), 14))
  }
  return paragraph(runs, plain)
}

const tickBox = (size: number, leading: number): Ink => ({
  ink: 'box',
  x: 1,
  y: (size * leading - size) / 2 + size * 0.02,
  width: size * 0.96,
  height: size * 0.96,
  weight: 1.3,
  round: 1.5,
})

const listStrips = (setting: Setting, block: Of<'list'>, where: readonly Step[]): readonly Strip[] => {
  const { scale } = setting
  const isTick = block.tick === true
  const size = isTick ? scale.body + 1 : scale.body
  const indent = size * (isTick ? 1.9 : block.ordered && block.items.length > 9 ? 2 : 1.6)
  return block.items.flatMap((item, at) => {
    const step = [...where, { tag: 'LI', key: `${at}` }]
    const strips = lineStrips({ ...setting, width: setting.width - indent }, item, {
      size,
      before: scale.body * (isTick ? 0.6 : at === 0 ? 0.4 : 0.2),
      x: indent,
      where: [...step, { tag: 'LBody', key: 'body' }],
    })
    const baseline = (size * scale.leading - size) / 2 + 0.88 * size
    const sign: Ink = block.ordered
      ? { ink: 'text', x: 0, y: baseline, text: `${at + 1}.`, size, strong: false }
      : { ink: 'dot', x: size * 0.5, y: baseline - size * 0.36, radius: size * 0.13 }
    return strips.map((strip, line) => {
      if (line > 0) return strip
      return isTick
        ? withInk(strip, [tickBox(size, scale.leading)])
        : { ...strip, parts: [{ where: [...step, { tag: 'Lbl', key: 'label' }], ink: [sign] }, ...strip.parts] }
    })
  })
}

const questionStrips = (setting: Setting, block: Of<'question'>, where: readonly Step[]): readonly Strip[] => {
  const { lang, scale } = setting
  const size = scale.body
  const indent = size * 1.9
  const narrow = { ...setting, width: setting.width - indent }
  const sign = (text: string): Ink => ({
    ink: 'text',
    x: 0,
    y: (size * scale.leading - size) / 2 + 0.88 * size,
    text,
    size,
    strong: true,
  })
  const step = (key: string): readonly Step[] => [...where, { tag: 'P', key }]
  const lettered = (strips: readonly Strip[], letter: string, key: string): readonly Strip[] =>
    strips.map((strip, at) =>
      at === 0 ? { ...strip, parts: [{ where: step(key), ink: [sign(letter)] }, ...strip.parts] } : strip,
    )
  const asked = lettered(
    paragraph(textRuns(lang, block.question[lang], size, true), {
      width: narrow.width,
      size,
      leading: scale.leading,
      before: size * 1.1,
      x: indent,
      where: step('asked'),
    }),
    words[lang].asked,
    'asked',
  ).map((strip) => ({ ...strip, glued: true }))
  const answer = block.answer.flatMap((line, at) => {
    const strips = lineStrips(narrow, line, { size, before: size * 0.25, x: indent, where: step(`answer ${at}`) })
    return at === 0 ? lettered(strips, words[lang].answered, `answer ${at}`) : strips
  })
  return [...asked, ...(answer.length <= 6 ? gluedTogether(answer, 6) : answer)]
}

const stripsOf = (setting: Setting, block: Block, key: string, depth: Depth): readonly Strip[] => {
  switch (block.block) {
    case 'heading':
      return headingStrips(setting, block, depth)
    case 'paragraph':
      return paragraphStrips(setting, block, [{ tag: 'P', key }])
    case 'list':
      return listStrips(setting, block, [{ tag: 'L', key }])
    case 'table':
      return tableStrips(setting, block, [{ tag: 'Table', key }])
    case 'question':
      return questionStrips(setting, block, [{ tag: 'Sect', key }])
    case 'page-break':
      return []
  }
}

/** The blocks as strips in reading order; a page-break turns into the wish of the next strip. */
export const blockStrips = (setting: Setting, blocks: readonly Block[], key = 'block'): readonly Strip[] => {
  const depths = depthsOf(blocks)
  return blocks.flatMap((block, at) => {
    const strips = stripsOf(setting, block, `${key} ${at}`, depths[at] ?? 1)
    const [first, ...rest] = strips
    const isAfterBreak = blocks[at - 1]?.block === 'page-break'
    return first !== undefined && isAfterBreak ? [{ ...first, newPage: true }, ...rest] : strips
  })
}
