/** Names and values of one line, e.g. `{ kind: 'ask-source', outcome: 'done' }`. */
export type Labels = Readonly<Record<string, string>>

export type Counter = { readonly add: (labels: Labels) => void }
export type Histogram = { readonly observe: (labels: Labels, value: number) => void }
export type Gauge = { readonly set: (labels: Labels, value: number) => void; readonly reset: () => void }

/** Figures kept in memory and told in Prometheus' text form (0.0.4). */
export type Registry = {
  readonly counter: (name: string, help: string) => Counter
  readonly histogram: (name: string, help: string, bounds: readonly number[]) => Histogram
  readonly gauge: (name: string, help: string) => Gauge
  readonly text: () => string
}

export const textForm = 'text/plain; version=0.0.4; charset=utf-8'

type Family = { readonly lines: () => readonly string[] }

export const newRegistry = (): Registry => {
  const families: Family[] = []
  const family = (name: string, help: string, kind: string, lines: () => readonly string[]): void => {
    families.push({ lines: () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines()] })
  }
  const values = (name: string, help: string, kind: 'counter' | 'gauge'): Map<string, number> => {
    const kept = new Map<string, number>()
    family(name, help, kind, () => [...kept].map(([labels, value]) => `${name}${braced(labels)} ${value}`))
    return kept
  }
  return {
    counter: (name, help) => {
      const kept = values(name, help, 'counter')
      return { add: (labels) => void kept.set(written(labels), (kept.get(written(labels)) ?? 0) + 1) }
    },
    gauge: (name, help) => {
      const kept = values(name, help, 'gauge')
      return { set: (labels, value) => void kept.set(written(labels), value), reset: () => kept.clear() }
    },
    histogram: (name, help, bounds) => {
      const kept = new Map<string, { count: number; sum: number; readonly upTo: number[] }>()
      family(name, help, 'histogram', () =>
        [...kept].flatMap(([labels, { count, sum, upTo }]) => [
          ...bounds.map((bound, n) => `${name}_bucket${braced(labels, `le="${bound}"`)} ${upTo[n] ?? 0}`),
          `${name}_bucket${braced(labels, 'le="+Inf"')} ${count}`,
          `${name}_sum${braced(labels)} ${sum}`,
          `${name}_count${braced(labels)} ${count}`,
        ]),
      )
      return {
        observe: (labels, value) => {
          const key = written(labels)
          const found = kept.get(key) ?? { count: 0, sum: 0, upTo: bounds.map(() => 0) }
          found.count += 1
          found.sum += value
          bounds.forEach((bound, n) => {
            if (value <= bound) found.upTo[n] = (found.upTo[n] ?? 0) + 1
          })
          kept.set(key, found)
        },
      }
    },
    text: () => `${families.flatMap(({ lines }) => lines()).join('\n')}\n`,
  }
}

const written = (labels: Labels): string =>
  Object.entries(labels)
    .map(
      ([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
    )
    .join(',')

const braced = (...parts: readonly string[]): string => {
  const all = parts.filter((part) => part !== '').join(',')
  return all === '' ? '' : `{${all}}`
}
