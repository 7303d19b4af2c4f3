import type { Static } from '@sinclair/typebox'
import type { Plan, Standard } from '@xiqian/standard'
import type { PlanShape } from '../shapes/parts.ts'

const order = ['elsewhere', 'warning', 'route', 'help'] as const

/** 事项之外: advice (what is not done here stands first), windows, and what the city does better. */
export const shownBeside = (
  standard: Standard,
  plan: Plan,
): Pick<Static<typeof PlanShape>, 'advice' | 'windows' | 'reliefs'> => ({
  advice: order.flatMap((kind) =>
    plan.advice
      .filter((line) => line.kind === kind)
      .map(({ id, about, title, words, channel, telephone, basis }) => ({
        id,
        kind,
        ...(about === undefined ? {} : { about }),
        title,
        words,
        ...(channel === undefined ? {} : { channel }),
        telephone,
        basis,
      })),
  ),
  windows: plan.windows.map(({ id, kind, name, acts, matters, hours, telephone, basis }) => ({
    id,
    kind,
    name,
    acts: [...acts],
    matters: standard.matters.filter((matter) => matters.includes(matter.id)).map((matter) => matter.name),
    ...(hours === undefined ? {} : { hours }),
    telephone,
    basis,
  })),
  reliefs: plan.reliefs.flatMap(({ overlay, what, basis }) => {
    const by = standard.overlays.find(({ id }) => id === overlay)?.name
    return by === undefined ? [] : [{ by, what, basis }]
  }),
})
