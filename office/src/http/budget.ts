import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Route } from './route.ts'

/**
 * 先窗口: a clerk's and a department's requests are never held; those of citizens so many at once, the others of them in line;
 * what is optional (dashboards, printed standards) goes first when there is little room.
 */
export type Class = 'counter' | 'citizen' | 'queue' | 'optional' | 'free'

export type BudgetRules = {
  /** So many at once: of citizens fewer than the connections to the database, so that a clerk always finds one; of those who take a place more, since they are written together. */
  readonly atOnce: Readonly<Record<'citizen' | 'queue', number>>
  /** So many of them may stand in line; whoever comes then is told when to come again. */
  readonly inLine: number
  /** Nobody stands longer than this, in milliseconds. */
  readonly longestMs: number
  /** From so many in line on, what is optional is not begun. */
  readonly optionalUntil: number
}

export const usualBudget: BudgetRules = {
  atOnce: { citizen: 8, queue: 64 },
  inLine: 1_500,
  longestMs: 10_000,
  optionalUntil: 4,
}

/** What answers from memory needs no room. */
const free: ReadonlySet<string> = new Set(['/livez', '/readyz', '/releases', '/releases/:release/places/:place'])

export const classOf = ({ url, counter, optional }: Pick<Route, 'url' | 'counter' | 'optional'>): Class => {
  if (free.has(url)) return 'free'
  if (url === '/cases/:id/queue') return 'queue'
  if (optional === true) return 'optional'
  return counter === 'staff' || counter === 'replies' || counter === 'dev' ? 'counter' : 'citizen'
}

export type Budget = {
  /** `go` once there is room; `shed` where it is better to come again later. */
  readonly enter: (of: Class) => Promise<'go' | 'shed'>
  readonly leave: (of: Class) => void
  readonly inLine: () => number
  readonly retryAfterSeconds: number
}

type Waiting = { readonly let: (how: 'go' | 'shed') => void; readonly timer: NodeJS.Timeout }

type Line = { readonly waiting: Waiting[]; inside: number }

export const newBudget = (rules: BudgetRules = usualBudget): Budget => {
  const lines: Record<'citizen' | 'queue', Line> = {
    citizen: { waiting: [], inside: 0 },
    queue: { waiting: [], inside: 0 },
  }
  const stand = ({ waiting }: Line): Promise<'go' | 'shed'> =>
    new Promise((resolve) => {
      const one: Waiting = {
        let: resolve,
        timer: setTimeout(() => {
          waiting.splice(waiting.indexOf(one), 1)
          resolve('shed')
        }, rules.longestMs),
      }
      waiting.push(one)
    })
  const inLine = (): number => lines.citizen.waiting.length + lines.queue.waiting.length
  return {
    enter: async (of) => {
      if (of === 'free' || of === 'counter') return 'go'
      if (of === 'optional') return inLine() > rules.optionalUntil ? 'shed' : 'go'
      const line = lines[of]
      if (line.inside >= rules.atOnce[of]) return line.waiting.length >= rules.inLine ? 'shed' : stand(line)
      line.inside += 1
      return 'go'
    },
    leave: (of) => {
      if (of !== 'citizen' && of !== 'queue') return
      const line = lines[of]
      const next = line.waiting.shift()
      if (next === undefined) {
        line.inside -= 1
        return
      }
      clearTimeout(next.timer)
      next.let('go')
    },
    inLine,
    retryAfterSeconds: Math.ceil(rules.longestMs / 1000),
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The room that this request holds, given back when it is answered or broken off. */
    holds: Class | undefined
  }
}

const giveBack = (budget: Budget, request: FastifyRequest): void => {
  if (request.holds !== undefined) budget.leave(request.holds)
  request.holds = undefined
}

/** Gives back what a request held, however it ended. */
export const watchBudget = (door: FastifyInstance, budget: Budget): void => {
  door.decorateRequest('holds', undefined)
  door.addHook('onResponse', async (request) => giveBack(budget, request))
  door.addHook('onRequestAbort', async (request) => giveBack(budget, request))
}

/** Whether this request may go on; where not, when to come again is said already. */
export const mayEnter = async (
  budget: Budget,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> => {
  const of = classOf(route)
  const said = await budget.enter(of)
  // Whoever hung up while standing in line takes no room.
  if (said === 'go' && request.socket.destroyed) budget.leave(of)
  if (said === 'shed' || request.socket.destroyed) {
    reply.header('retry-after', String(budget.retryAfterSeconds))
    return false
  }
  request.holds = of
  return true
}
