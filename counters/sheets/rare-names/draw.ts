/** Hanzi by block, as far as Unicode 15 has given them out; how many of a hundred rare characters come from each. */
const blocks: readonly (readonly [from: number, to: number, share: number])[] = [
  [0x4e00, 0x9fa5, 40], // URO
  [0x3400, 0x4db5, 20], // Extension A
  [0x20000, 0x2a6d6, 25], // B
  [0x2a700, 0x2b734, 5], // C
  [0x2b740, 0x2b81d, 2], // D
  [0x2b820, 0x2cea1, 4], // E
  [0x2ceb0, 0x2ebe0, 3], // F
  [0x30000, 0x3134a, 1], // G
]
const surnames = ['王', '李', '张', '刘', '陈', '杨', '欧阳', '上官', '㐂', '𠮷', '亓', '逄']

/** Numbers from 0 up to, not including, 1; the same for the same seed. */
const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const rareCharacter = (random: () => number): string => {
  let left = random() * 100
  for (const [from, to, share] of blocks) {
    if (left < share) return String.fromCodePoint(from + Math.floor(random() * (to - from + 1)))
    left -= share
  }
  return '𠀀'
}

/** 生僻名: a surname and one or two characters that are drawn from all of the blocks, so that most are in no ordinary font. */
export const drawNames = (count: number, seed: number): readonly string[] => {
  const random = dice(seed)
  return Array.from({ length: count }, () => {
    const surname = surnames[Math.floor(random() * surnames.length)] ?? '王'
    return surname + Array.from({ length: random() < 0.5 ? 1 : 2 }, () => rareCharacter(random)).join('')
  })
}
