import { sourcesOf } from '../../planning/sources-in-turn.ts'
import type { MaterialRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'

/** Ways of giving that need the person at a window. */
const inPerson: ReadonlySet<MaterialRule['giving']> = new Set([
  'tap-card',
  'show-document',
  'sign-in-person',
  'photo-on-site',
])

/**
 * 没有人能提供的材料: it is to come from a source that is not asked about that person there, from somebody who comes to no
 * window although it is given at one, or from a third person whom no consent names.
 */
export const nobodySupplies: Check = (bench) => {
  const { standard, lines } = bench
  return standard.materials.flatMap((material) =>
    lines
      .rolesOf(material)
      .flatMap((role) => [
        ...fromSource(bench, material, role),
        ...fromThird(bench, material, role),
        ...atWindow(bench, material, role),
      ]),
  )
}

const fromSource = (
  { standard, proof, lines }: Bench,
  material: MaterialRule,
  role: RoleId | undefined,
): readonly Inquiry[] => {
  if (role === undefined) return []
  const { and, not } = proof.diagrams
  const inTurn = sourcesOf(material, standard.sources)
  return inTurn.map((source, at) => ({
    kind: 'material-nobody-can-supply',
    what: 'source-not-asked',
    line: `materials/${material.id}`,
    where: () =>
      and(
        lines.needed(material, role),
        ...inTurn.slice(0, at).map((before) => lines.passesOn(before, role)),
        not(lines.asked(source, role)),
      ),
    problem: {
      zh: `“${material.name.zh}”要由“${source.name.zh}”提供，而这时并不向它核验这一方`,
      en: `"${material.name.en}" is to come from "${source.name.en}", which is not asked about this party here`,
    },
    remedy: {
      zh: `放宽来源 ${source.id} 的 askedWhen，或收紧材料的 neededWhen`,
      en: `Widen askedWhen of ${source.id}, or narrow neededWhen of the material`,
    },
  }))
}

const fromThird = (bench: Bench, material: MaterialRule, role: RoleId | undefined): readonly Inquiry[] => {
  if (material.whose !== 'third') return []
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const signers = standard.consents.flatMap(({ material: id, signer }) =>
    id === material.id && signer.kind === 'third' ? [signer] : [],
  )
  const isNamed = (): Diagram =>
    diagrams.or(
      ...signers.map((signer) =>
        diagrams.and(...[signer.name, signer.number].map((fact) => jointlyAsked(bench, fact))),
      ),
    )
  return [
    {
      kind: 'material-nobody-can-supply',
      what: 'third-not-named',
      line: `materials/${material.id}`,
      where: () => diagrams.and(lines.needed(material, role), diagrams.not(isNamed())),
      problem: {
        zh: `“${material.name.zh}”要由第三人给，而这时没有同意书说明他是谁，也不问他的姓名号码`,
        en: `"${material.name.en}" is to come from a third person, but no consent names one, or name and number are not asked`,
      },
      remedy: {
        zh: '在 consents.yaml 写 third，并在同样的情形下问姓名和号码',
        en: 'Write `third` in consents.yaml, and ask name and number in the same situations',
      },
    },
  ]
}

/** Where a joint fact is asked in some group of the form. */
const jointlyAsked = ({ standard, proof, lines }: Bench, fact: string): Diagram =>
  proof.diagrams.or(
    ...standard.questions
      .filter((group) => group.stage !== 'own' && group.facts.includes(fact))
      .map((group) => lines.factAsked(group, fact, undefined)),
  )

const atWindow = (bench: Bench, material: MaterialRule, role: RoleId | undefined): readonly Inquiry[] => {
  if (!inPerson.has(material.giving)) return []
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const who = material.whose === 'self' && role !== undefined ? [role] : standard.parties.map((party) => party.id)
  const kinds = new Set(
    standard.matters.filter((matter) => material.matters.includes(matter.id)).map((matter) => matter.organ.kind),
  )
  // Who is not a party in this situation need not come.
  const comes = (): Diagram =>
    diagrams.and(
      ...who.map((one) =>
        diagrams.or(
          diagrams.not(lines.present(one)),
          ...standard.visits.filter((visit) => kinds.has(visit.place)).map((visit) => lines.comes(visit, one)),
        ),
      ),
    )
  return [
    {
      kind: 'material-nobody-can-supply',
      what: 'nobody-at-the-window',
      line: `materials/${material.id}`,
      where: () =>
        material.whose === 'third'
          ? lines.needed(material, role)
          : diagrams.and(lines.needed(material, role), diagrams.not(comes())),
      problem: {
        zh: `“${material.name.zh}”要本人在窗口给，而这时没有安排他到这类窗口`,
        en: `"${material.name.en}" is given at a window, but nobody who could give it is to come to such a window`,
      },
      remedy: {
        zh: '在 event.yaml 的 visits 里安排这一次到场，或改用线上的方式',
        en: 'Add the visit to event.yaml, or let it be given online',
      },
    },
  ]
}
