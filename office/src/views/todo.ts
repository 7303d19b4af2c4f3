import type { CaseFile } from '@xiqian/case'
import { standingOf } from '@xiqian/case'
import type { Declaration, Plan, RoleId, Standard, Text } from '@xiqian/standard'

export type Todo = { id: string; words: Text; done: boolean; act: string; role?: string; matter?: string }

const text = (zh: string, en: string): Text => ({ zh, en })

/** 这一对还要做几件事: in the order of the counter; the first open one is the red key. */
export const todoAtWindow = (standard: Standard, plan: Plan, file: CaseFile): readonly Todo[] => {
  const { visit } = file
  const isHere = visit.stage === 'arrived' || visit.stage === 'verified'
  const isAccepted = file.intake.stage === 'accepted'
  const nameOf = (role: RoleId): Text => standard.parties.find(({ id }) => id === role)?.name ?? text(role, role)
  const mustAppear = plan.visits[0]?.who ?? file.roles
  const decidedHere = plan.matters.filter(({ decidedIn }) => decidedIn === 'at-the-window')
  const signed = (declaration: Declaration, role: RoleId) => file.declared[declaration.id]?.includes(role) === true
  const isVerified = (role: RoleId) =>
    (visit.stage === 'arrived' && visit.verified.includes(role)) || visit.stage === 'verified' || isAccepted

  return [
    { id: 'check-in', words: text('双方到场', 'Both are here'), done: isHere || isAccepted, act: 'check-in' },
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
        })),
      ),
    ...plan.materials
      .filter(({ comes }) => comes.by === 'person' && comes.giving === 'photo-on-site')
      .map((material) => ({
        id: `photo-${material.key}`,
        words: text(`现场拍：${material.name.zh}`, `Take here: ${material.name.en}`),
        done: standingOf(material, file, plan, standard.declarations) === 'there',
        act: 'supply',
      })),
    ...decidedHere.map((matter) => {
      const stage = file.matters[matter.id]?.stage
      return {
        id: `decide-${matter.id}`,
        words: text(`${matter.name.zh}，发证`, `${matter.name.en}: decide and issue`),
        done: stage === 'decided' || stage === 'issued' || stage === 'ended',
        act: 'decide-on-the-spot',
        matter: matter.id,
      }
    }),
  ]
}
