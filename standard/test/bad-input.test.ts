import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Fault, readStandard } from '../src/index.ts'
import { type Mistake, mistakes } from './mistakes.ts'
import { mistakesInHalls } from './mistakes-in-halls.ts'
import { mistakesInNotices } from './mistakes-in-notices.ts'
import { copyWith, type Edit, lineOf, removeCopies, touches } from './planted.ts'
import { digest } from './province.ts'

afterEach(removeCopies)

const faultsIn = (folder: string): readonly Fault[] => {
  const read = readStandard(folder, digest)
  return 'faults' in read ? read.faults : []
}

/** What rests on a line that cannot be read is not judged: these would hide an example, or a post of staff.yaml. */
const hiding = ['没有这个岗位', '没有这个事项', '术语的编号重复', '条件的例子没有写结果']

/** Slips that stand in different places of the files, so that all can be made at once. */
const together = (all: readonly Mistake[]): readonly Mistake[] =>
  all.filter(
    ([title, edit], i) => !hiding.includes(title) && !all.slice(0, i).some(([, other]) => touches(other, edit)),
  )

describe('政策文件写错时', () => {
  it.each([...mistakes, ...mistakesInNotices, ...mistakesInHalls])(
    '%s:只有一条错,指出文件、行、列和改法',
    (_title, edit, says) => {
      const folder = copyWith([edit])
      const faults = faultsIn(folder)
      expect(faults.map(({ problem }) => problem.zh)).toEqual([expect.stringContaining(says)])
      const [fault] = faults
      // A circle is told once, at the first matter in it.
      if (says.includes('绕一圈')) return
      expect(fault?.file).toBe(edit.file)
      expect(Math.abs((fault?.line ?? 0) - lineOf(copyWith([]), edit.file, edit.replace))).toBeLessThan(60)
      expect(fault?.column).toBeGreaterThan(0)
      for (const words of [fault?.remedy.zh, fault?.remedy.en, fault?.problem.en]) expect(words).not.toBe('')
    },
  )

  it('一次报出所有的错,按文件和行排好', () => {
    const edits = together(mistakes)
    const faults = faultsIn(copyWith(edits.map(([, edit]) => edit)))
    const silent = edits.filter(([, , says]) => !faults.some(({ problem }) => problem.zh.includes(says)))
    expect(silent.map(([title]) => title)).toEqual([])
    expect(edits.length).toBeGreaterThan(35)
    const order = faults.map((fault) => `${fault.file}:${String(fault.line).padStart(5, '0')}`)
    expect(order).toEqual([...order].sort())
  })

  it('表达式里的错指到那个字,并猜出想写的', () => {
    const edit: Edit = {
      file: 'event.yaml',
      replace: '  - when: birthRegistration\n',
      by: '  - when: birthRegistration && settleAt == "spouse-propery"\n',
    }
    const folder = copyWith([edit])
    const [fault] = faultsIn(folder)
    expect(fault?.line).toBe(lineOf(folder, 'event.yaml', edit.by))
    expect(fault?.column).toBe('  - when: birthRegistration && settleAt == '.length + 1)
    expect(fault?.remedy.zh).toContain('spouse-property')
  })

  it('键写错一个字母,猜出想写的', () => {
    const edit: Edit = { file: 'materials.yaml', replace: 'giving: photo-on-site', by: 'givng: photo-on-site' }
    const [fault] = faultsIn(copyWith([edit]))
    expect(fault?.remedy.zh).toBe('改为“giving”')
  })

  it('市县优化只能更轻:加材料的,说清楚为什么不行、怎么改', () => {
    const edit: Edit = {
      file: 'overlays/xian.yaml',
      replace: 'id: collective-first-page',
      by: 'id: proof-of-income',
    }
    const [fault] = faultsIn(copyWith([edit]))
    expect(fault?.problem.en).toContain('an overlay can only make lighter')
    expect(fault?.remedy.en).toContain('Delete this line')
  })

  it('少了整个文件也只是一条错', () => {
    const folder = copyWith([])
    rmSync(join(folder, 'consents.yaml'))
    expect(faultsIn(folder).map((fault) => [fault.file, fault.problem.zh])).toEqual([['consents.yaml', '缺少这个文件']])
  })
})
