import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import type { PolicyVersion } from '../src/door/answers.ts'
import { TroubleBox } from '../src/kit/TroubleBox.tsx'
import { redKeyOf } from '../src/policy/AtPolicy.tsx'
import { VersionDetail } from '../src/policy/VersionDetail.tsx'
import { VersionList } from '../src/policy/VersionList.tsx'

const text = (zh: string) => ({ zh, en: zh })
const nothing = () => undefined
const drawn = (node: React.ReactNode): string => renderToStaticMarkup(<MemoryRouter>{node}</MemoryRouter>)
const digest = '0123456789abcdef'.repeat(4)

const version = (given: Partial<PolicyVersion> = {}): PolicyVersion => ({
  digest,
  version: '2026.2',
  lifeEvent: 'marriage-household',
  lifeEventName: text('结婚落户一件事'),
  stage: 'recorded',
  standing: 'draft',
  stageName: text('草案，待检查'),
  meantFrom: '2026-05-01',
  development: false,
  recordedAt: '2026-03-02T09:00:00.000+08:00',
  ...given,
})
const detail = (given: Partial<PolicyVersion> = {}) =>
  drawn(<VersionDetail version={version(given)} today="2026-03-02" notices={null} />)

describe('标准版本', () => {
  it('一版都没有的时候说怎么开始', () => {
    expect(drawn(<VersionList versions={[]} chosen={undefined} onChoose={nothing} />)).toContain(
      '编制人按 F2 录入第一版',
    )
  })

  it('列表写明走到哪一步、是不是轮到我', () => {
    const html = drawn(
      <VersionList
        versions={[
          version({ next: 'check-standard' }),
          version({ digest: 'b', standing: 'in-force', stage: 'published' }),
        ]}
        chosen={digest}
        onChoose={nothing}
      />,
    )
    expect(html).toMatch(/2 版 · 轮到您 1.*草案.*草案，待检查 · 轮到您：检查.*施行中/s)
  })

  it('草案写明摘要、标准自己写的施行日、还没有发布', () => {
    expect(detail()).toMatch(/还没有发布.*5月1日.*0123456789abcdef.*aria-current="step"/s)
  })

  it('施行中的写明从哪天到哪天；演练数据写明没有人审定', () => {
    const html = detail({
      stage: 'published',
      standing: 'superseded',
      inForceFrom: '2026-01-01',
      inForceUntil: '2026-04-30',
      publishedAt: '2026-03-02T09:00:00.000+08:00',
      development: true,
    })
    expect(html).toMatch(/1月1日 至 4月30日.*没有人审定/s)
    expect(html).not.toContain('批准')
  })

  it('检查有问题：逐条写在哪里、怎么改', () => {
    const fault = { where: 'materials.yaml:12:3', problem: text('两条都成立'), remedy: text('把第二条写窄') }
    const checked = { situations: 48210, faults: 30, ms: 12_340, at: '2026-03-02T09:00:00.000+08:00' }
    const html = detail({ stage: 'faulty', checked: { ...checked, firstFaults: [fault] } })
    expect(html).toMatch(
      /48,210 种情形.*30 处问题.*12\.3 秒.*materials\.yaml:12:3.*两条都成立.*把第二条写窄.*还有 29 处/s,
    )
  })

  it('红键是轮到我的那一步；没有轮到我的就去下一版', () => {
    expect(redKeyOf(version({ next: 'approve-standard' }), true)).toMatchObject({ press: 'approve', label: '批准' })
    expect(redKeyOf(version(), true)).toMatchObject({ press: 'next' })
    expect(redKeyOf(version(), false)).toMatchObject({ press: 'nothing', label: '现在没有轮到您的' })
    expect(redKeyOf(version({ stage: 'checking' }), false).label).toBe('正在检查…')
  })

  it('标准文件有错的答复，把每一处都说出来', () => {
    const refusal = {
      refused: 'standard-faulty',
      title: text('这一版有问题'),
      doNext: text('请按清单修改'),
      detail: { faults: [{ where: 'event.yaml:3:1', problem: text('缺少版本号'), remedy: text('补上 version') }] },
    }
    const html = drawn(<TroubleBox trouble={{ trouble: 'refused', refusal }} onAgain={nothing} onLookAgain={nothing} />)
    expect(html).toMatch(/这一版有问题.*event\.yaml:3:1 缺少版本号。补上 version.*请按清单修改/s)
  })
})
