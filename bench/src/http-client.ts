import { Agent, request } from 'node:http'

// A process of its own: it offers submits at a fixed rate, whether or not answers come back, and counts what came in time.

/** `inFlight`: closed loop with so many at once; `perSecond`: open loop at this rate. */
export type Order = {
  readonly url: string
  readonly cookie: string
  readonly caseIds: readonly string[]
  readonly seconds: number
  readonly pace: { readonly inFlight: number } | { readonly perSecond: number }
}
/** `inTime`: answered 200 within the slice; `late`: 200 after it; milliseconds from when a submit was due to its answer. */
export type Report = {
  readonly sent: number
  readonly inTime: number
  readonly late: number
  readonly refused: Readonly<Record<string, number>>
  readonly took: number
  readonly millis: readonly number[]
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const submit = ({ url, cookie }: Order, caseId: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': 2,
      'idempotency-key': `bench-submit-${caseId}`,
    }
    const asked = request(`${url}/cases/${caseId}/submit`, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end('{}')
  })

const carryOut = async (order: Order): Promise<Report> => {
  const began = performance.now()
  const ends = began + order.seconds * 1000
  const counts = { sent: 0, inTime: 0, late: 0 }
  const refused: Record<string, number> = {}
  const millis: number[] = []
  const one = async (due: number): Promise<void> => {
    const caseId = order.caseIds[counts.sent]
    if (caseId === undefined) throw new Error('no case is left to submit')
    counts.sent += 1
    const { status, text } = await submit(order, caseId)
    const now = performance.now()
    if (status !== 200) {
      const code = `${status} ${/"refused":"([a-z-]+)"/.exec(text)?.[1] ?? ''}`
      refused[code] = (refused[code] ?? 0) + 1
      return
    }
    millis.push(now - due)
    if (now <= ends) counts.inTime += 1
    else counts.late += 1
  }
  if ('inFlight' in order.pace) {
    const lane = async (): Promise<void> => {
      while (performance.now() < ends && counts.sent < order.caseIds.length) await one(performance.now())
    }
    await Promise.all(Array.from({ length: order.pace.inFlight }, lane))
  } else {
    const step = 1000 / order.pace.perSecond
    const under: Promise<void>[] = []
    for (let next = began; next < ends && counts.sent < order.caseIds.length; next += step) {
      const wait = next - performance.now()
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
      under.push(one(next))
    }
    await Promise.all(under)
  }
  const took = Math.min(performance.now() - began, order.seconds * 1000) / 1000
  return { ...counts, refused, took, millis }
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (report) => process.send?.({ report }),
    (problem: unknown) => process.send?.({ problem: String(problem) }),
  )
})
process.on('disconnect', () => process.exit(0))
