import type { Standard } from '../../standard.ts'
import type { DepartmentId, Text } from '../../types.ts'
import { line, list, section } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { organName } from '../names.ts'
import { sayChoices, sayDays, sayTelephone } from '../say-lines.ts'
import { dutiesInPlan } from '../sharing-duty-rows.ts'
import { fill, joined, text } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

/** A window belongs to the department whose matters are decided at its organ. */
const windowsOf = (standard: Standard, department: DepartmentId) => {
  const organs = standard.matters.filter((matter) => matter.department === department).map(({ organ }) => organ.kind)
  return standard.windows.filter(({ organ }) => organs.includes(organ))
}

const dutiesOf = (standard: Standard, department: DepartmentId): readonly Line[] => {
  const roles = standard.staffRoles.filter((role) => role.department === department).map(({ name }) => name)
  return [
    ...standard.matters
      .filter((matter) => matter.department === department)
      .map((matter) => {
        const promised = joined(sayChoices(matter.promisedDays, standard, sayDays), text('，', ', '))
        const statutory = sayDays(matter.statutoryDays)
        return line(
          fill(furtherWords.dutyMatter, { matter: matter.name, promised, statutory }),
          numbered(standard, matter.basis),
        )
      }),
    ...standard.sources
      .filter((source) => source.department === department)
      .map(({ name, telephone, legalBasis }) =>
        line(fill(furtherWords.dutySource, { source: name, telephone }), numbered(standard, legalBasis)),
      ),
    ...windowsOf(standard, department).map(({ name, organ, basis }) =>
      line(
        fill(furtherWords.dutyWindow, { window: name, organ: organName(standard, organ) }),
        numbered(standard, basis),
      ),
    ),
    ...(roles.length === 0 ? [] : [line(fill(furtherWords.dutyStaff, { roles: joined(roles) }))]),
  ]
}

const named = (name: Text, telephone: string | undefined): Text =>
  telephone === undefined ? name : joined([name, sayTelephone(telephone)], text('　', ' · '))

export const duties: Chapter = {
  id: 'duties',
  name: furtherWords.duties,
  blocks: (standard) => [
    ...standard.departments.flatMap(({ id, name, telephone }) =>
      section(2, `department-${id}`, named(name, telephone), list(dutiesOf(standard, id))),
    ),
    ...dutiesInPlan(standard),
  ],
}
