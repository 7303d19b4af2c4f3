/** 停机: on SIGINT or SIGTERM what is under way is finished, then `close` runs once. */
export const stopOnSignal = (close: () => Promise<void>): void => {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      close().then(
        () => process.exit(0),
        (problem: unknown) => {
          process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
          process.exit(1)
        },
      )
    })
  }
}
