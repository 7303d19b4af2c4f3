import { line, table } from '../blocks.ts'
import { departmentName } from '../names.ts'
import { joined } from '../text.ts'
import { actWords, otherAct } from '../words/act-words.ts'
import { planWords } from '../words/plan-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

export const staff: Chapter = {
  id: 'staff',
  name: furtherWords.staff,
  blocks: (standard) =>
    table(
      [furtherWords.role, planWords.department, furtherWords.acts],
      standard.staffRoles.map(({ name, department, acts }) => [
        line(name),
        line(departmentName(standard, department)),
        line(acts.length === 0 ? furtherWords.nothingToDo : joined(acts.map((act) => actWords[act] ?? otherAct))),
      ]),
    ),
}
