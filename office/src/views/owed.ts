import type { Static } from '@sinclair/typebox'
import type { CaseFile } from '@xiqian/case'
import type { Plan, Standard } from '@xiqian/standard'
import type { OwedShape } from '../shapes/parts.ts'
import { dayWords } from './words.ts'

/** 欠什么、谁欠: a source owes without a date and asks nothing of the couple. */
type Shown = Static<typeof OwedShape>

export const shownOwed = (standard: Standard, plan: Plan, file: CaseFile): readonly Shown[] =>
  Object.entries(file.owed).flatMap(([key, owed]): Shown[] => {
    if (owed.stage !== 'owed') return []
    const name = plan.materials.find((material) => material.key === key)?.name ?? { zh: key, en: key }
    if (owed.by === 'source') {
      const source = standard.sources.find(({ id }) => id === owed.source)?.name
      return [
        {
          material: key,
          name,
          owedBy: 'source' as const,
          ...(source === undefined ? {} : { source }),
          note: {
            zh: '数据源停机，我们会一直查，时间算部门的。您不用跑，也不用交',
            en: 'The register is down; we keep asking and the delay is theirs. You need not come or bring anything',
          },
        },
      ]
    }
    const due = dayWords(owed.due)
    return [
      {
        material: key,
        name,
        owedBy: 'couple' as const,
        due: owed.due,
        note: {
          zh: `您承诺 ${due.zh}前补上，手机拍照上传就行`,
          en: `You promised it by ${due.en}; a photo from your phone will do`,
        },
      },
    ]
  })
