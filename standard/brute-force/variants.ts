import type { ConditionRule, MatterRule, Standard } from '../src/standard.ts'

/** The standard as it is, and copies with faults in them: agreement where nothing is wrong would prove little. */
export type Variant = { readonly name: string; readonly change: (standard: Standard) => Standard }

const matters = (standard: Standard, id: string, change: (matter: MatterRule) => Partial<MatterRule>): Standard => ({
  ...standard,
  matters: standard.matters.map((matter) => (matter.id === id ? { ...matter, ...change(matter) } : matter)),
})

const never = { op: 'value', value: false } as const

const whilePeopleWait = (condition: ConditionRule): ConditionRule =>
  condition.kind === 'statutory-bar' ? { ...condition, waitsWhen: never } : condition

export const variants: readonly Variant[] = [
  { name: 'as it is', change: (standard) => standard },
  {
    name: 'no bar waits for its source, and some sources are not asked',
    change: (standard) => ({
      ...standard,
      conditions: standard.conditions.map(whilePeopleWait),
      sources: standard.sources.map((source) =>
        source.id === 'public-security.household' ? { ...source, askedWhen: never } : source,
      ),
    }),
  },
  {
    name: 'clocks run past the law, past the promise and without days',
    change: (standard) => {
      const late = matters(standard, 'hukou-migration', (matter) => ({
        statutoryDays: 3,
        external: matter.external.map((choice) => ({ ...choice, is: { ...choice.is, days: 0 } })),
      }))
      const waiting = matters(late, 'birth-registration', (matter) => ({
        after: [...matter.after, 'medical-insurance-move'],
      }))
      const materials = waiting.materials.map((material) => ({
        ...material,
        ...(material.supplyWithinDays === undefined
          ? {}
          : { supplyWithinDays: material.supplyWithinDays.map((choice) => ({ ...choice, is: choice.is + 2 })) }),
      }))
      return { ...waiting, materials }
    },
  },
  {
    name: 'cities ask for more than the province, and for less than the law',
    change: (standard) => {
      const slow = matters(standard, 'hukou-migration', (matter) => ({
        promisedDays: matter.promisedDays.map((choice) => (choice.by === undefined ? choice : { ...choice, is: 9 })),
      }))
      const city = slow.reliefs.find(({ kind }) => kind === 'material')
      return {
        ...slow,
        materials: slow.materials.map((material) => {
          if (material.id === 'id-card' && city !== undefined) {
            return { ...material, class: [{ when: city.when, is: 'deferrable', by: city.overlay }, ...material.class] }
          }
          const days = material.supplyWithinDays?.map((choice) =>
            choice.by === undefined ? choice : { ...choice, is: 1 },
          )
          return { ...material, ...(days === undefined ? {} : { supplyWithinDays: days }) }
        }),
      }
    },
  },
  {
    name: 'nobody says where else to go, and questions are asked for nothing',
    change: (standard) => ({
      ...standard,
      matters: standard.matters.map((matter) =>
        matter.id === 'marriage-registration'
          ? { ...matter, when: { op: 'fact', of: 'joint', fact: 'birthRegistration' } }
          : matter,
      ),
      advice: standard.advice.map((advice) => ({ ...advice, kind: 'help' })),
      questions: standard.questions.map(({ askedWhen: _asked, ...group }) => ({ ...group, factWhen: {} })),
      scenario: standard.scenario.map((code) => ({ ...code, group: 'one' })),
    }),
  },
  {
    name: 'conditions exclude each other, items are asked in two classes',
    change: (standard) => ({
      ...standard,
      conditions: standard.conditions.flatMap((condition) =>
        condition.id === 'no-close-kin' || condition.id === 'host-in-family-household'
          ? [condition, { ...condition, id: `not-${condition.id}`, holds: { op: '!', part: condition.holds } }]
          : [condition],
      ),
      materials: standard.materials.flatMap((material) =>
        material.id === 'declaration' || material.id === 'village-acceptance'
          ? [material, { ...material, id: `again-${material.id}`, class: [{ is: 'promise' }] }]
          : [material],
      ),
    }),
  },
]

/** The same standard where no city has a say. */
export const provinceOf = (standard: Standard): Standard => ({
  ...standard,
  lists: {
    ...standard.lists,
    ...Object.fromEntries(standard.overlays.map(({ id }) => [`overlay-${id}`, []])),
  },
})
