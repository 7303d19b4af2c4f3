import { text } from '../text.ts'

/** The joints of a rule that is said in words: 本人的“…”为“…”，且…. No rule stands here, only how one is read out. */
export const ruleWords = {
  quoted: text('“{words}”', '“{words}”'),
  always: text('所有情形', 'in every situation'),
  never: text('没有这种情形', 'in no situation'),
  and: text('，且', ', and '),
  or: text('；或者', '; or '),
  orInside: text('，或者', ', or '),
  orShort: text('或', ' or '),
  nestedAll: text('（{words}）', '({words})'),
  self: text('本人', 'this party'),
  other: text('对方', 'the other party'),
  ofSelf: text('本人的“{fact}”', '“{fact}” of this party'),
  ofOther: text('对方的“{fact}”', '“{fact}” of the other party'),
  ofParty: text('{party}的“{fact}”', '“{fact}” of the {party}'),
  isParty: text('本人是{party}', 'this party is the {party}'),
  isNotParty: text('本人不是{party}', 'this party is not the {party}'),
  is: text('{fact}为{answers}', '{fact} is {answers}'),
  isNot: text('{fact}不是{answers}', '{fact} is not {answers}'),
  copula: text('{fact}是{answers}', '{fact} is {answers}'),
  notCopula: text('{fact}不是{answers}', '{fact} is not {answers}'),
  found: text('{fact}结果为{answers}', 'the answer to {fact} is {answers}'),
  notFound: text('{fact}结果不是{answers}', 'the answer to {fact} is not {answers}'),
  yes: text('“是”', '“yes”'),
  no: text('“否”', '“no”'),
  notTerm: text('不属于“{says}”的情形', '“{says}” is not the case'),
  the: text('办理当日', 'the day of the act'),
  MATCH: text('“一致”', '“agrees”'),
  MISMATCH: text('“不一致”', '“disagrees”'),
  NOT_FOUND: text('“查无记录”', '“no record”'),
  UNAVAILABLE: text('“连不上”', '“cannot be reached”'),
  inPlaces: text('{item}在{places}', '{item} is in {places}'),
  notInPlaces: text('{item}不在{places}', '{item} is not in {places}'),
  inList: text(
    '{item}在《工作方案》{list} 之内（共 {count} 项）',
    '{item} is in {list} of the work plan ({count} in all)',
  ),
  notInList: text(
    '{item}不在《工作方案》{list} 之内（共 {count} 项）',
    '{item} is not in {list} of the work plan ({count} in all)',
  ),
  listNumber: text('名单 {number}', 'list {number}'),
  monthsAfter: text('{day}之后满 {months} 个月的那一天', 'the day {months:month:months} after {day}'),
  monthsBefore: text('{day}之前 {months} 个月的那一天', 'the day {months:month:months} before {day}'),
  aged: text('{who}到{until}已满 {years} 周岁', '{who} is {years:year:years} old or older on {until}'),
  notAged: text('{who}到{until}不满 {years} 周岁', '{who} is not yet {years:year:years} old on {until}'),
  exactlyAged: text('{who}到{until}为 {years} 周岁', '{who} is {years:year:years} old on {until}'),
  notExactlyAged: text('{who}到{until}不是 {years} 周岁', '{who} is not {years:year:years} old on {until}'),
  passed: text('从{day}到{until}已满 {years} 年', '{years:full year has:full years have} passed from {day} to {until}'),
  notPassed: text(
    '从{day}到{until}不满 {years} 年',
    'fewer than {years:full year:full years} have passed from {day} to {until}',
  ),
  exactlyPassed: text(
    '从{day}到{until}正好满 {years} 年',
    'exactly {years:full year:full years} have passed from {day} to {until}',
  ),
  notExactlyPassed: text(
    '从{day}到{until}不是正好满 {years} 年',
    'other than {years:full year:full years} have passed from {day} to {until}',
  ),
  yearsFromTo: text('从{day}到{until}的整年数', 'the full years from {day} to {until}'),
  allOf: text('{city}', '{city}'),
  countiesOf: text('{city}的{counties}', '{counties} in {city}'),
} as const

type Orders = Readonly<Record<'==' | '!=' | '<' | '<=' | '>' | '>=', ReturnType<typeof text>>>

export const dayOrders: Orders = {
  '==': text('{left}就是{right}', '{left} is {right}'),
  '!=': text('{left}不是{right}', '{left} is not {right}'),
  '<': text('{left}早于{right}', '{left} is before {right}'),
  '<=': text('{left}不晚于{right}', '{left} is not later than {right}'),
  '>': text('{left}晚于{right}', '{left} is after {right}'),
  '>=': text('{left}不早于{right}', '{left} is not earlier than {right}'),
}

export const numberOrders: Orders = {
  '==': text('{left}为 {right}', '{left} is {right}'),
  '!=': text('{left}不是 {right}', '{left} is not {right}'),
  '<': text('{left}少于 {right}', '{left} is below {right}'),
  '<=': text('{left}不超过 {right}', '{left} is {right} at most'),
  '>': text('{left}多于 {right}', '{left} is above {right}'),
  '>=': text('{left}不少于 {right}', '{left} is {right} at least'),
}

export const sameness: Pick<Orders, '==' | '!='> = {
  '==': text('{left}与{right}相同', '{left} and {right} are the same'),
  '!=': text('{left}与{right}不同', '{left} and {right} differ'),
}
