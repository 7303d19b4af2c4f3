import type { CaseFile } from '@xiqian/case'
import { comesToOurInbox, isDecidedHere, isToBeFetched, standingOf } from '@xiqian/case'
import type { Declaration, Plan, PlannedMatter, RoleId, Standard, Text } from '@xiqian/standard'
import { worksAtWindow } from '../hall/posts.ts'
import { listed, roleName } from './side-by-side.ts'

type Line = {
  id: string
  words: Text
  done: boolean
  act: string
  role?: string
  matter?: string
  material?: string
}
export type Todo = Line & { mine: boolean; who?: Text }

const text = (zh: string, en: string): Text => ({ zh, en })

const isOver = (file: CaseFile, matter: string): boolean => {
  const stage = file.matters[matter]?.stage
  return stage === 'decided' || stage === 'issued' || stage === 'ended'
}

/** 双方到场, 母亲到场: who is to be here. */
export const comeWords = (names: readonly Text[]): Text => {
  if (names.length === 2) return text('双方到场', 'Both are here')
  const who = listed(names)
  return text(`${who.zh}到场`, `${who.en}: here`)
}

const isLate = (file: CaseFile, matter: string): boolean => {
  const state = file.matters[matter]
  return state?.stage === 'asked' && state.late !== undefined && file.visit.stage !== 'booked'
}

/** 等不到的: whoever cannot wait any longer gets a kept place. */
const keepPlaceLine = ({ id, name }: PlannedMatter): Line => ({
  id: `keep-place-${id}`,
  words: text(
    `${name.zh}还没有答复：不再等的，保留名额`,
    `${name.en}: no answer yet; a kept place for who cannot wait`,
  ),
  done: false,
  act: 'keep-place',
  matter: id,
})

const decideWords = ({ name, result, whileTheyWait }: PlannedMatter): Text => {
  if (whileTheyWait !== undefined)
    return text(`${name.zh}，报登记系统，等号发证`, `${name.en}: send it to the register, wait for the number, issue`)
  return result.form === 'paper-on-the-spot'
    ? text(`${name.zh}，发证`, `${name.en}: decide and issue`)
    : text(`决定${name.zh}`, `Decide: ${name.en}`)
}

/** The lines of the window, in the order of the counter. */
const linesAtWindow = (standard: Standard, plan: Plan, file: CaseFile): readonly Line[] => {
  const { visit } = file
  const isHere = visit.stage === 'arrived' || visit.stage === 'verified'
  const isAccepted = file.intake.stage === 'accepted'
  const nameOf = (role: RoleId): Text => roleName(standard, role)
  const mustAppear = plan.visits[0]?.who ?? file.roles
  const decidedHere = plan.matters.filter(isDecidedHere)
  // Accepted and not decided: a register went down in between, they come once more and are verified once more.
  // So do those who fetch what was decided after they had left.
  const isDone = isAccepted && decidedHere.every(({ id }) => isOver(file, id) && !isToBeFetched(file.matters[id]))
  const signed = (declaration: Declaration, role: RoleId) => file.declared[declaration.id]?.includes(role) === true
  const isVerified = (role: RoleId) =>
    (visit.stage === 'arrived' && visit.verified.includes(role)) || visit.stage === 'verified' || isDone

  return [
    { id: 'check-in', words: comeWords(mustAppear.map(nameOf)), done: isHere || isDone, act: 'check-in' },
    ...mustAppear.map((role) => ({
      id: `verify-${role}`,
      words: text(`核验${nameOf(role).zh}身份`, `Verify ${nameOf(role).en}`),
      done: isVerified(role),
      act: 'verify',
      role,
    })),
    {
      id: 'accept',
      words: text('核对材料，受理', 'Check the materials, accept'),
      done: isAccepted,
      act: 'accept-at-window',
    },
    ...standard.declarations
      .filter(({ matter }) => decidedHere.some(({ id }) => id === matter))
      .flatMap((declaration) =>
        declaration.signedBy.map((role) => ({
          id: `declare-${declaration.id}-${role}`,
          words: text(`${nameOf(role).zh}签声明书`, `${nameOf(role).en} signs the declaration`),
          done: signed(declaration, role),
          act: 'declare',
          role,
          matter: declaration.matter,
        })),
      ),
    ...plan.materials
      .filter(({ comes }) => comes.by === 'person' && comes.giving === 'photo-on-site')
      .map((material) => ({
        id: `photo-${material.key}`,
        words: text(`现场拍：${material.name.zh}`, `Take here: ${material.name.en}`),
        done: standingOf(material, file, plan, standard.declarations) === 'there',
        act: 'supply',
        material: material.key,
      })),
    ...decidedHere.filter(({ id }) => isLate(file, id)).map(keepPlaceLine),
    ...decidedHere.map((matter) => ({
      id: `decide-${matter.id}`,
      words: decideWords(matter),
      done: isOver(file, matter.id),
      act: 'decide-on-the-spot',
      matter: matter.id,
    })),
  ]
}

/** The lines of an officer who decides: the matters that this role decides from its inbox. */
const linesOfInbox = (plan: Plan, file: CaseFile, staffRole: string): readonly Line[] =>
  plan.matters
    .filter((matter) => matter.decider === staffRole && comesToOurInbox(matter) && matter.id in file.matters)
    .map(({ id, name }) =>
      file.matters[id]?.stage === 'paused'
        ? {
            id: `resume-${id}`,
            words: text(`结束特别程序，再决定${name.zh}`, `End the special procedure, then decide: ${name.en}`),
            done: false,
            act: 'end-special-procedure',
            matter: id,
          }
        : {
            id: `decide-${id}`,
            words: text(`决定${name.zh}`, `Decide: ${name.en}`),
            done: isOver(file, id),
            act: 'decide-from-inbox',
            matter: id,
          },
    )

const rolesFor = (standard: Standard, plan: Plan, { act, matter }: Line): readonly string[] => {
  const may = standard.staffRoles.filter(({ acts }) => acts.includes(act)).map(({ id }) => id)
  const decider = act.startsWith('decide-') ? plan.matters.find(({ id }) => id === matter)?.decider : undefined
  return decider === undefined ? may : may.filter((id) => id === decider)
}

/** 这一件还要做几件事: the lines of this officer's counter, in order; a line of somebody else's says whose it is. */
export const todoOf = (standard: Standard, plan: Plan, file: CaseFile, staffRole: string): readonly Todo[] => {
  const lines = worksAtWindow(standard, staffRole)
    ? linesAtWindow(standard, plan, file)
    : linesOfInbox(plan, file, staffRole)
  return lines.map((line) => {
    const roles = rolesFor(standard, plan, line)
    if (roles.includes(staffRole)) return { ...line, mine: true }
    const who = listed(standard.staffRoles.filter(({ id }) => roles.includes(id)).map(({ name }) => name))
    return { ...line, mine: false, ...(who.zh === '' ? {} : { who }) }
  })
}
