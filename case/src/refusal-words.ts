import type { Text } from '@xiqian/standard'
import type { Refusal, RefusalCode } from './refusal.ts'

export type RefusalWords = { readonly title: Text; readonly doNext: Text }

const say = (zh: string, en: string): Text => ({ zh, en })
const words = (title: Text, doNext: Text): RefusalWords => ({ title, doNext })

/** The words of every code, in the order of the list; what a refusal carries beside its code is put in by `wordsOf`. */
export const refusalWords = {
  'not-allowed-now': words(
    say('现在还不能办这一步', 'This step is not open right now'),
    say('请重新打开这一件,按现在能办的一步继续', 'Open it again and go on with the step that is open now'),
  ),
  'not-your-act': words(
    say('这一步要由别人来办', 'This step belongs to somebody else'),
    say('请由本人或指定的工作人员登录办理', 'Please let that person, or the officer in charge, sign in and do it'),
  ),
  'no-such-thing': words(
    say('没有找到', 'We could not find that'),
    say('请核对链接或编号,或联系窗口', 'Check the link or number, or ask at the window'),
  ),
  'facts-missing': words(
    say('还有几项没有填写', 'A few answers are still missing'),
    say('请补填标出的项目', 'Please fill in the marked answers'),
  ),
  'choose-first': words(
    say('有几项两份填得不一样', 'The two drafts say different things'),
    say(
      '请在标出的每一项里选对的那个;填过的都还在',
      'Choose the right one for each marked item; nothing typed is lost',
    ),
  ),
  'fact-invalid': words(
    say('有的内容填写不对', 'Some answers need another look'),
    say('请按提示修改,其余内容都已保留', 'Correct the marked answers; everything else is kept'),
  ),
  'not-told-yet': words(
    say('请先阅读告知书', 'Please read the notice first'),
    say('打开告知书,了解会向哪些部门核验,再继续', 'Open the notice to see which sources will be asked, then go on'),
  ),
  'party-not-joined': words(
    say('对方还没有加入', 'The other party has not joined yet'),
    say('请把邀请链接发给对方,由对方登录加入', 'Send the invitation link; the other party signs in with it'),
  ),
  'not-confirmed': words(
    say('还有人没有确认最新内容', 'Not everybody has confirmed the latest version'),
    say('请各自核对并确认,然后提交', 'Each of you checks and confirms, then submit'),
  ),
  'consent-missing': words(
    say('还缺一份同意', 'One agreement is still missing'),
    say('请把链接发给需要同意的人签署', 'Send the link to the person who has to agree'),
  ),
  'link-spent': words(
    say('这个链接已经失效', 'This link is no longer valid'),
    say('请向申请人要一个新链接', 'Ask the applicants for a new one'),
  ),
  'changed-since-you-looked': words(
    say('内容刚刚有变动', 'Something changed since you looked'),
    say('请看一下变动,再办一次;您填写的都还在', 'See what changed and try again; what you typed is kept'),
  ),
  'core-material-missing': words(
    say('缺少必需的材料', 'An essential item is missing'),
    say('请先提交标出的材料', 'Please provide the marked items first'),
  ),
  'promise-not-open': words(
    say('有失信记录，现在不能以承诺代替证明，也不能容缺', 'There is a credit note: no promise can be taken now'),
    say(
      '请把材料带齐，或到窗口当面核实；记录不对的，在原来那件里说明',
      'Bring the papers, or have it looked into at the window; answer a wrong note',
    ),
  ),
  'promise-missing': words(
    say('有材料暂缺,还没有承诺补交', 'An item is missing and not promised yet'),
    say('请当事人选择承诺补交,或现在提交', 'Let the applicants promise it, or hand it in now'),
  ),
  'not-deferrable': words(
    say('这份材料不能后补', 'This item cannot come later'),
    say('请现在提交这份材料', 'Please hand it in now'),
  ),
  'condition-not-met': words(
    say('暂不符合办理条件', 'A condition is not met'),
    say('如与事实不符,请到窗口核对', 'If the facts are otherwise, ask at the window'),
  ),
  'reason-does-not-hold': words(
    say('这个理由与这一件不符', 'That reason does not fit this case'),
    say('请选符合事实的理由,或照常办理', 'Choose the reason that fits, or go on with it as usual'),
  ),
  'cannot-go-on': words(
    say('暂不能继续办理', 'This cannot go on for now'),
    say('请到窗口咨询', 'Please ask at the window'),
  ),
  'source-down': words(
    say('核验系统暂时无法使用', 'A source we must ask cannot be reached'),
    say('不用重新填写;我们会继续核验,或为您保留名额', 'Nothing is lost: we keep asking, or keep a place for you'),
  ),
  'facts-in-conflict': words(
    say('两个来源对同一件事说法不同,还在核对', 'Two sources say different things and it is being looked into'),
    say(
      '不用重新填写;已请提供单位核对,答复前不作决定,时间算它的',
      'Nothing to fill in again: its provider looks, and nothing is decided before',
    ),
  ),
  'too-early': words(say('现在还太早', 'It is too early'), say('请选择更晚的日期', 'Please choose a later day')),
  'slot-full': words(
    say('这个时段刚刚约满', 'That time has just been taken'),
    say('请选择其他时段', 'Please choose another time'),
  ),
  'not-open-that-day': words(
    say('当天不开放办理', 'The window is not open then'),
    say('请选择其他日期或时段', 'Please choose another day or time'),
  ),
  'queue-first': words(
    say('这一天定时放号,排队预约', 'That day is released at a named time and booked in turn'),
    say('请先领排队号,轮到您时再选时段', 'Please take a place in the queue, and choose when it is your turn'),
  ),
  'nobody-waiting': words(
    say('现在没有人在等', 'Nobody is waiting'),
    say('有人取号后再叫', 'Call again once somebody has taken a number'),
  ),
  'hall-halted': words(
    say('大厅现在停办', 'The hall has stopped'),
    say('恢复办理后再叫号；等着的人排位不变', 'Call when it goes on; everybody in line keeps their place'),
  ),
  'already-booked': words(
    say('已有一个预约', 'There is a booking already'),
    say('请先改约或取消原来的预约', 'Change or cancel that booking first'),
  ),
  'already-elsewhere': words(
    say('已有一件正在办理', 'There is an application under way already'),
    say('请继续办理那一件,或先撤回它', 'Go on with that one, or withdraw it first'),
  ),
  'not-all-present': words(
    say('须到场的人还没有到齐', 'Not everybody who must come is here'),
    say('请到齐后再办理', 'Please come to the desk together'),
  ),
  'not-verified': words(
    say('还没有核验身份', 'Identity is not verified yet'),
    say('请先逐一刷身份证核验', 'Verify each person with the identity card first'),
  ),
  'declaration-missing': words(
    say('还没有当面签署声明', 'A declaration is not signed yet'),
    say('请本人当面签署声明', 'Let each person sign in front of the officer'),
  ),
  'not-decided-here': words(
    say('这一事项不由这里决定', 'This is not decided here'),
    say('请转给负责的岗位或部门', 'Leave it to the role or department in charge'),
  ),
  'already-decided': words(
    say('这一事项已经办结', 'This has been decided already'),
    say('请刷新页面查看结果', 'Reload the page to see the result'),
  ),
  'taken-by-another': words(
    say('别的同事正在办这一件', 'A colleague has this one already'),
    say('请办下一件;要换人办,请机构负责人改派', 'Take the next one; the head of the organ can reassign it'),
  ),
  'too-late': words(
    say('期限已经过了', 'The time for it is over'),
    say('可以向上一级机关申请行政复议,或打 12345', 'You may ask for an administrative review, or call 12345'),
  ),
  'not-for-a-helper': words(
    say('帮办人不能替办这一步', 'A helper cannot do this step'),
    say('请本人来办', 'Let the person do it'),
  ),
  'mandate-over': words(
    say('这份帮办委托已经结束', 'This mandate is over'),
    say('还要帮的话,请本人再写一份委托', 'To go on helping, ask the person for a new mandate'),
  ),
  'too-many-mandates': words(
    say('同时有效的委托太多了', 'Too many mandates are live at once'),
    say('请先结束一份不用的委托', 'End one that is not needed any more first'),
  ),
  'date-not-announced': words(
    say('之后的工作日安排尚未公布', 'Working days after that are not announced yet'),
    say('请选择较早的日期,或待日历公布后再办', 'Choose an earlier day, or wait for the calendar'),
  ),
  'would-be-heavier': words(
    say('新标准会加重当事人的负担', 'The newer standard would ask more of somebody'),
    say('这一件继续按受理时的标准办', 'This one goes on under the standard it was accepted by'),
  ),
  'two-people-needed': words(
    say('批准和发布不能是同一个人', 'Approving and publishing take two people'),
    say('请由另一位审定人发布', 'Let another approver publish it'),
  ),
  'not-checked': words(
    say('这一版还没有通过检查', 'This version has not passed its check yet'),
    say('请先检查，零问题后再批准', 'Check it first; it goes on once no fault is left'),
  ),
  'standard-faulty': words(
    say('这一版有问题', 'This version has faults'),
    say('请按清单修改标准文件，再录入新的一版', 'Mend the files as listed and record a new version'),
  ),
  'same-key-other-request': words(
    say('这次提交与上一次不一致', 'This was sent before with other content'),
    say('请刷新页面后重新提交', 'Reload the page and send it again'),
  ),
  'not-signed-in': words(
    say('请先登录', 'Please sign in'),
    say('登录后会回到这一页', 'You will come back to this page'),
  ),
  'not-permitted': words(
    say('您的岗位没有这项权限', 'Your role may not do this'),
    say('请联系有权限的同事', 'Please ask a colleague who may'),
  ),
  malformed: words(
    say('提交的内容无法识别', 'We could not read what was sent'),
    say('请按提示修改后重试', 'Correct the marked place and try again'),
  ),
  'too-large': words(
    say('文件太大', 'The file is too large'),
    say('请压缩后再上传', 'Please make it smaller and try again'),
  ),
  'file-kind': words(
    say('不支持这种文件', 'This kind of file cannot be used'),
    say('请换成支持的格式', 'Please use one of the kinds named'),
  ),
  'too-many-requests': words(
    say('操作太频繁了', 'That was a little too fast'),
    say('请稍等片刻再试', 'Please wait a moment and try again'),
  ),
  'busy-try-again': words(
    say('系统正忙', 'The system is busy'),
    say('请稍后再试;已填写的内容都还在', 'Please try again shortly; what you typed is kept'),
  ),
} as const satisfies Record<RefusalCode, RefusalWords>

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

/** The words for one refusal, what it carries put in: the rule's own words, the first day, the limit, the wait. */
export const wordsOf = (refusal: Refusal): RefusalWords => {
  const { title, doNext } = refusalWords[refusal.refused]
  switch (refusal.refused) {
    case 'condition-not-met': {
      const { words: rule, basis, earliestDay: day } = refusal
      const when =
        day === undefined
          ? doNext
          : say(`${day} 起可以办理,请改约`, `It can be done from ${day}: please book that day or later`)
      return words(rule, say(`${when.zh}(依据:${basis})`, `${when.en} (basis: ${basis})`))
    }
    case 'promise-not-open':
      return words(
        say(
          `有失信记录，${refusal.until} 以前不能以承诺代替证明，也不能容缺`,
          `There is a credit note: no promise can be taken until ${refusal.until}`,
        ),
        refusal.instead,
      )
    case 'reason-does-not-hold':
      return words(title, say(`${refusal.words.zh}。${doNext.zh}`, `${refusal.words.en}. ${doNext.en}`))
    case 'taken-by-another':
      return words(say(`${refusal.who} 正在办这一件`, `${refusal.who} has this one already`), doNext)
    case 'too-late':
      return words(say(`最后一天是 ${refusal.lastDay}`, `The last day was ${refusal.lastDay}`), doNext)
    case 'too-early':
      return words(title, say(`请选择 ${refusal.earliestDay} 或之后`, `Please choose ${refusal.earliestDay} or later`))
    case 'not-for-a-helper':
      return words(title, refusal.doNext)
    case 'too-many-mandates':
      return words(
        say(`同时最多 ${refusal.atMost} 份有效的委托`, `${refusal.atMost} live mandates at once at most`),
        doNext,
      )
    case 'malformed':
      return words(title, refusal.problem)
    case 'date-not-announced':
      return words(
        say(`${refusal.after} 之后的工作日安排尚未公布`, `Working days after ${refusal.after} are not announced yet`),
        doNext,
      )
    case 'too-large': {
      const limit = megabytes(refusal.limitBytes)
      return words(
        title,
        say(`每个文件不超过 ${limit} MiB,请压缩后再上传`, `Up to ${limit} MiB a file: please make it smaller`),
      )
    }
    case 'file-kind': {
      const kinds = refusal.allowed
      return words(title, say(`请使用 ${kinds.join('、')}`, `Please use ${kinds.join(', ')}`))
    }
    case 'too-many-requests': {
      const { retryAfterSeconds: seconds } = refusal
      return words(title, say(`请 ${seconds} 秒后再试`, `Please try again in ${seconds} seconds`))
    }
    default:
      return words(title, doNext)
  }
}
