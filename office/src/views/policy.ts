import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import { mayKeepStandard } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import type { PolicyAnswer, PolicyVersion } from '../shapes/standard.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { standingOn } from '../standards/in-force.ts'
import { versionAllows } from '../standards/machine.ts'
import type { Version, VersionState } from '../standards/version.ts'

type Shown = Static<typeof PolicyVersion>

const policyActs = ['record-standard', 'check-standard', 'approve-standard', 'publish-standard'] as const

const stageWords: Readonly<Record<VersionState['stage'], Text>> = {
  recorded: { zh: '草案，待检查', en: 'Draft, to be checked' },
  checking: { zh: '检查中', en: 'Being checked' },
  faulty: { zh: '检查有问题', en: 'Faults were found' },
  checked: { zh: '检查通过，待批准', en: 'Checked, to be approved' },
  approved: { zh: '已批准，待另一人发布', en: 'Approved, to be published by another' },
  published: { zh: '已发布', en: 'Published' },
}

/** 标准的各个版本 as policy staff see them, the newest first. Whoever has no act of these sees none. */
export const policyVersions = async (office: Office, by: Staff): Promise<Static<typeof PolicyAnswer> | Refusal> => {
  if (!policyActs.some((act) => mayKeepStandard(office, by, act))) return { refused: 'not-permitted' }
  const mayRecord = mayKeepStandard(office, by, 'record-standard')
  return {
    today: office.clocks.today(),
    mayRecord: mayRecord ? office.standards.all().map(({ event }) => ({ id: event.id, name: event.name })) : [],
    versions: office.versions
      .all()
      .toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1))
      .map((version) => shown(office, by, version)),
  }
}

const shown = (office: Office, by: Staff, version: Version): Shown => {
  const { digest, lifeEvent, inForceFrom: meantFrom, at, state } = version
  const terms = office.versions.termsOf(lifeEvent)
  const term = terms.findLast((each) => each.digest === digest)
  const published = state.stage === 'published' ? state.publications.at(-1) : undefined
  const checked = 'checked' in state ? state.checked : undefined
  return {
    digest,
    version: version.version,
    lifeEvent,
    lifeEventName: office.standards.byDigest(digest)?.event.name ?? { zh: lifeEvent, en: lifeEvent },
    stage: state.stage,
    standing: standingOn(version, terms, office.clocks.today()),
    stageName: stageWords[state.stage],
    meantFrom,
    ...(published === undefined ? {} : { inForceFrom: term?.from ?? published.from, publishedAt: published.at }),
    ...(term?.until === undefined ? {} : { inForceUntil: term.until }),
    development: published?.development === true,
    ...(at === undefined ? {} : { recordedAt: at }),
    ...(checked === undefined
      ? {}
      : {
          checked: {
            situations: checked.situations,
            faults: checked.faults.length,
            ms: checked.ms,
            at: checked.at,
            firstFaults: checked.faults.slice(0, 20).map((fault) => ({ ...fault })),
          },
        }),
    ...('approvedAt' in state && state.approvedAt !== undefined ? { approvedAt: state.approvedAt } : {}),
    ...turnOf(office, by, state),
  }
}

/** Whose turn it is: the one act that is open to whoever asks, or for whom it waits. */
const turnOf = (office: Office, by: Staff, state: VersionState): Pick<Shown, 'next' | 'waitsFor'> => {
  const open: readonly string[] = versionAllows[state.stage]
  const act = (['publish-standard', 'approve-standard', 'check-standard'] as const).find((one) => open.includes(one))
  if (act === undefined || state.stage === 'faulty') return {}
  if (state.stage === 'checking') return { waitsFor: { zh: '系统正在逐一检查', en: 'Being checked by the system' } }
  if (!mayKeepStandard(office, by, act)) return { waitsFor: waiting[act] }
  const isSame = state.stage === 'approved' && state.approvedBy.who === by.account
  return isSame ? { waitsFor: { zh: '等另一位审定人发布', en: 'Another approver publishes it' } } : { next: act }
}

const waiting: Readonly<Record<'check-standard' | 'approve-standard' | 'publish-standard', Text>> = {
  'check-standard': { zh: '等编制人检查', en: 'Waits for a writer to check it' },
  'approve-standard': { zh: '等审定人批准', en: 'Waits for an approver' },
  'publish-standard': { zh: '等审定人发布', en: 'Waits for an approver to publish it' },
}
