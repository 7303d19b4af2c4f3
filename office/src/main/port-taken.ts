import { createServer } from 'node:net'

/** Thrown before anything is opened; the message says which port and what to do, in both languages. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

/** 端口空不空: throws `PortTaken` where another program listens there. 0 is always free. */
export const ensureFree = (port: number, variable: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (problem) =>
      reject('code' in problem && problem.code === 'EADDRINUSE' ? new PortTaken(words(port, variable)) : problem),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })

const words = (port: number, variable: string): string =>
  `端口 ${port} 已被别的程序占用：请先停止那个程序，或换一个端口，例如 ${variable}=${port + 1} npm start。 ` +
  `Port ${port} is taken by another program: stop it first, or choose another port, e.g. ${variable}=${port + 1} npm start.`
