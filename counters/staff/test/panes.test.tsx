import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { ComparedTable } from '../src/approval/ComparedTable.tsx'
import { InboxList } from '../src/approval/InboxList.tsx'
import { Header } from '../src/frame/Header.tsx'
import { NotFoundPage, NotPermittedPage } from '../src/frame/PlainPages.tsx'
import type { Acting } from '../src/hooks/use-act.ts'
import { FunctionKeysContext } from '../src/hooks/use-function-keys.ts'
import { KeyButton } from '../src/kit/KeyButton.tsx'
import { PaneState } from '../src/kit/PaneState.tsx'
import { TroubleBox } from '../src/kit/TroubleBox.tsx'
import { Turns } from '../src/kit/Turns.tsx'
import { AccountList } from '../src/sign-in/AccountList.tsx'
import { AwaitedNotice } from '../src/window/Awaited.tsx'
import { Couple } from '../src/window/Couple.tsx'
import { DecideDialog } from '../src/window/DecideDialog.tsx'
import { KeepPlace } from '../src/window/KeepPlace.tsx'
import { PrintSheets } from '../src/window/PrintSheets.tsx'
import { SidePane } from '../src/window/SidePane.tsx'
import { TodayList } from '../src/window/TodayList.tsx'
import { aCouple, material } from './a-couple.ts'

const text = (zh: string) => ({ zh, en: zh })
const idle: Acting = { busy: false, trouble: undefined, act: async () => true, clear: () => undefined }
const nothing = () => undefined
const drawn = (node: React.ReactNode): string => renderToStaticMarkup(<MemoryRouter>{node}</MemoryRouter>)
const no = (refused: string, detail: Record<string, unknown> = {}) => ({
  refused,
  title: text('现在还不能办'),
  doNext: text('请先核验身份'),
  detail,
})

describe('每一栏的四种样子', () => {
  const pane = (loaded: Parameters<typeof PaneState<string>>[0]['loaded']) =>
    drawn(
      <PaneState loaded={loaded} onAgain={nothing}>
        {(value) => value}
      </PaneState>,
    )

  it('waiting, ready, refused, no permission, unreachable: each says what to do', () => {
    expect(pane({ at: 'loading' })).toContain('正在取')
    expect(pane({ at: 'ready', value: '有了' })).toBe('有了')
    expect(pane({ at: 'refused', refusal: no('not-allowed-now') })).toMatch(/现在还不能办.*请先核验身份.*再试一次/s)
    expect(pane({ at: 'refused', refusal: no('not-permitted') })).toMatch(/您的岗位看不到这里.*重新登录/s)
    expect(pane({ at: 'unreachable' })).toMatch(/没有连上.*同一件事只会办一次.*再试一次/s)
  })

  it('an empty day and an empty inbox say so', () => {
    const first = { organ: 'r', organName: text('登记处'), day: '2026-03-02', arrived: 0, booked: 0, rows: [] }
    expect(
      drawn(<TodayList pages={{ first, rows: [] }} chosen={undefined} onChoose={nothing} onEnd={nothing} />),
    ).toContain('今天没有预约')
    const inbox = { rows: [], open: 0, dueToday: 0 }
    expect(
      drawn(
        <InboxList
          pages={{ first: inbox, rows: [] }}
          today="2026-03-02"
          chosen={undefined}
          onChoose={nothing}
          onEnd={nothing}
        />,
      ),
    ).toContain('没有待办')
    expect(drawn(<AccountList accounts={[]} counties={[]} filter="" onChoose={nothing} />)).toContain(
      '还没有工作人员账号',
    )
  })

  it('a page that is not there and a page one may not see lead on', () => {
    expect(drawn(<NotFoundPage />)).toMatch(/没有这一页.*去窗口.*去审批/s)
    expect(drawn(<NotPermittedPage />)).toContain('重新登录')
  })
})

describe('不行的答复', () => {
  const box = (refusal: ReturnType<typeof no>) =>
    drawn(
      <TroubleBox
        trouble={{ trouble: 'refused', intent: { act: 'keep-place', body: {} }, refusal }}
        onAgain={nothing}
        onLookAgain={nothing}
      />,
    )

  it('shows its title and what to do next', () => {
    expect(box(no('not-verified'))).toMatch(/现在还不能办.*怎么办：.*请先核验身份/s)
  })

  it('您看过以后变了：shows the difference, keeps what was typed, offers to look again', () => {
    const html = box(no('changed-since-you-looked', { difference: [{ what: '房屋坐落', now: text('26 号') }] }))
    expect(html).toMatch(/您看过以后，这件事变了.*房屋坐落.*26 号.*您写的都还在.*重新看/s)
  })
})

describe('窗口', () => {
  it('shows both parties, live checks with time, conditions with clause, materials with who owes them', () => {
    const html = drawn(
      <Couple
        notices={null}
        view={aCouple({
          materials: [material({ key: '不动产权证书', state: 'owed-by-source', class: 'deferrable' })],
        })}
      />,
    )
    for (const words of ['张* 与 李**', '人口库', '一致', '09:12', '民法典 1047', '部门欠', '可容缺'])
      expect(html).toContain(words)
  })

  it('a source that holds is the delay of the department: nothing is asked of the couple', () => {
    const html = drawn(<KeepPlace view={aCouple()} busy={false} onKeep={nothing} />)
    expect(html).toMatch(/这是部门系统的延误.*不要他们补任何材料.*保留名额/s)
    expect(html).not.toMatch(/<input|照片|号码/)
  })

  it('says how much is left to do and marks the line that the red key does', () => {
    const html = drawn(
      <SidePane view={aCouple({}, ['check-in'])} acting={idle} onActed={async () => undefined} onLookAgain={nothing} />,
    )
    expect(html).toContain('这一件还要做 7 件事')
    expect(html).toMatch(/aria-current="step".*?verify/s)
  })

  it('turns that are open to the officer stand with their reason, and only they', () => {
    const turn = {
      act: 'answer-void',
      name: text('核准作废'),
      matter: 'marriage',
      of: text('结婚登记'),
      note: text('录错'),
    }
    const html = drawn(<Turns view={aCouple({ turns: [turn] })} acting={idle} onLookAgain={nothing} />)
    expect(html).toMatch(/结婚登记：录错.*核准作废/s)
    expect(drawn(<Turns view={aCouple()} acting={idle} onLookAgain={nothing} />)).toBe('')
  })

  it('the certificate number stands large once it is there', () => {
    const [marriage] = aCouple().matters
    if (marriage === undefined) throw new Error('a couple has a matter')
    const html = drawn(
      <Couple
        notices={null}
        view={aCouple({ matters: [{ ...marriage, stage: 'issued', number: 'J610112-2026-000123' }] })}
      />,
    )
    expect(html).toMatch(/certificate-number">J610112-2026-000123/)
  })

  it('prints number and QR on top, owed items as a checklist, the telephone at the bottom', () => {
    const view = aCouple({
      due: '2026-03-11',
      owed: [{ material: 'm', name: text('不动产权证书'), owedBy: 'couple', due: '2026-03-09', note: text('') }],
      visit: { stage: 'verified', organName: text('未央区婚姻登记处'), telephone: '029-0000000' },
    })
    const html = drawn(
      <PrintSheets view={view} choice={{ receipt: true, declarations: true }} origin="http://127.0.0.1" />,
    )
    expect(html).toMatch(/受理回执.*<svg.*610112-26-k3j9x0q2ab.*最晚 3月11日.*□ 不动产权证书.*029-0000000/s)
    expect(html.match(/声明书<\/h1>/g)).toHaveLength(2)
    expect(html).not.toMatch(/619901/)
  })
})

describe('顶栏', () => {
  const session = {
    signedIn: true,
    kind: 'staff' as const,
    displayName: '王敏',
    organName: text('未央区婚姻登记处'),
    synthetic: true,
    today: '2026-03-02',
    now: '2026-03-02T09:31:00+08:00',
  }

  it('a source that is down stands first, with sign, word and since when', () => {
    const sources = [
      { department: 'a', name: text('民政'), state: 'up' as const },
      { department: 'b', name: text('自然资源'), state: 'down' as const, since: '2026-03-02T09:12:00+08:00' },
    ]
    const html = drawn(<Header session={session} sources={{ at: 'ready', value: sources }} onSignOut={nothing} />)
    expect(html).toMatch(/自然资源.*‖.*停机 09:12 起.*民政.*✓.*通.*3月2日 周一.*王敏/s)
  })
})

describe('比对表', () => {
  it('colours only the conflict, and puts it first', () => {
    const row = (name: string, agrees: boolean) => ({
      name: text(name),
      said: '28 号',
      agrees,
      bySource: [{ source: text('自然资源'), value: '26 号', at: '2026-03-02T08:02:00+08:00' }],
    })
    const html = drawn(<ComparedTable rows={[row('身份', true), row('房屋坐落', false)]} today="2026-03-02" />)
    expect(html.indexOf('房屋坐落')).toBeLessThan(html.indexOf('身份'))
    expect(html.match(/class="conflict"/g)).toHaveLength(1)
    expect(html).toMatch(/≠.*不一致/s)
  })
})

describe('键', () => {
  it('carries its key printed on it, and not when function keys are switched off', () => {
    expect(drawn(<KeyButton label="核验" keyName="F2" onPress={nothing} />)).toMatch(/核验.*<kbd>F2<\/kbd>/)
    const off = drawn(
      <FunctionKeysContext value={{ on: false, turn: nothing }}>
        <KeyButton label="核验" keyName="F2" onPress={nothing} />
        <KeyButton label="受理" keyName="Enter" red onPress={nothing} />
      </FunctionKeysContext>,
    )
    expect(off).not.toContain('F2')
    expect(off).toContain('<kbd>Enter</kbd>')
  })

  it('当面等号：报送前说清楚，等的时候、号不对、等太久各有各的话', () => {
    const view = aCouple()
    const withRegister = (awaited?: 'sent' | 'in-doubt' | 'late' | 'to-fetch') => ({
      ...view,
      matters: view.matters.map((one) => ({
        ...one,
        waitMinutes: 10,
        ...(awaited === undefined ? {} : { awaited: { state: awaited, words: text(`现在：${awaited}`) } }),
      })),
    })
    const dialog = (
      <DecideDialog view={withRegister()} matter="marriage" acting={idle} onClose={nothing} onLookAgain={nothing} />
    )
    expect(drawn(dialog)).toMatch(/不用再录.*10 分钟内.*报登记系统，等号/s)
    expect(drawn(<AwaitedNotice view={withRegister('sent')} />)).toMatch(/role="status".*等登记系统回号.*不用再按/s)
    expect(drawn(<AwaitedNotice view={withRegister('in-doubt')} />)).toMatch(
      /role="alert".*号不对，还不能发证.*现在：in-doubt/s,
    )
    expect(drawn(<AwaitedNotice view={withRegister('to-fetch')} />)).toContain('证还没交')
    expect(drawn(<AwaitedNotice view={withRegister('late')} />)).toBe('')
    expect(drawn(<KeepPlace view={withRegister('late')} busy={false} onKeep={nothing} />)).toMatch(
      /登记系统还没有回号.*现在：late/s,
    )
  })
})
