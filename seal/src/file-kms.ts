import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join as joinPath } from 'node:path'
import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical-bytes.ts'
import type { Kms } from './kms.ts'
import { newId, randomBytes } from './random.ts'
import type { SuiteName } from './suite.ts'
import { isSuiteName, suites } from './suites.ts'

export type FileKmsOptions = {
  readonly dataSet: 'synthetic' | 'real'
  /** Default `gm`. */
  readonly suite?: SuiteName
  /** Default `process.env`. */
  readonly environment?: { readonly NODE_ENV?: string | undefined }
}

/** Thrown by `openFileKms`; the message says what to do, in both languages. */
export class KmsRefused extends Error {
  override readonly name = 'KmsRefused'
}

/** What lies in keys.json. Keys are base64url. */
type KeyFile = {
  readonly suite: SuiteName
  readonly current: string
  readonly keks: Readonly<Record<string, string>>
  readonly macRoot: string
  readonly signing: { readonly privateKey: string; readonly publicKey: string }
}

/**
 * Keys in `<folder>/keys.json` (folder 0700, file 0600), made on first use. For trials with synthetic people only: throws
 * `KmsRefused` for a real data set and in production, since whoever reads the disk reads the keys.
 */
export function openFileKms(folder: string, { dataSet, suite = 'gm', environment = process.env }: FileKmsOptions): Kms {
  if (dataSet === 'real' || environment.NODE_ENV === 'production') {
    throw new KmsRefused(
      '密钥不能放在文件里:真实数据或生产环境请接入密钥服务(KMS)。 ' +
        'Keys in a file are refused for real data and in production: configure a key service.',
    )
  }

  const path = joinPath(folder, 'keys.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let keys = readKeys(path) ?? firstKeys(path, suite)
  if (keys.suite !== suite) {
    throw new KmsRefused(
      `密钥文件属于 ${keys.suite} 套件,不能按 ${suite} 打开:请用原套件启动。 ` +
        `The key file belongs to the suite ${keys.suite}, not ${suite}: start with the suite it was made for.`,
    )
  }

  const crypto = suites[keys.suite]
  const context = (kekId: string) => canonicalBytes(['v1', crypto.name, kekId, 'wrapped-key'])

  return {
    suite: keys.suite,
    currentKek: () => keys.current,

    async wrap(dek) {
      const kekId = keys.current
      const sealed = crypto.encrypt(kekOf(keys, kekId), dek, context(kekId))
      return { kekId, wrapped: `v1.${crypto.name}.${kekId}.${toBase64Url(sealed)}` }
    },

    async unwrap(wrapped) {
      const [version, suiteName, kekId, body] = wrapped.split('.')
      if (version !== 'v1' || suiteName !== crypto.name || kekId === undefined || body === undefined) return null
      if (!Object.hasOwn(keys.keks, kekId)) return null
      return crypto.decrypt(kekOf(keys, kekId), fromBase64Url(body), context(kekId))
    },

    async mac(keyName, bytes) {
      return crypto.mac(crypto.derive(fromBase64Url(keys.macRoot), `mac:${keyName}`, 32), bytes)
    },

    sign: async (bytes) => crypto.sign(fromBase64Url(keys.signing.privateKey), bytes),
    publicKey: async () => fromBase64Url(keys.signing.publicKey),

    async destroy(kekId) {
      const { [kekId]: _destroyed, ...left } = keys.keks
      const next = newId()
      keys =
        kekId === keys.current
          ? { ...keys, current: next, keks: { ...left, [next]: toBase64Url(randomBytes(32)) } }
          : { ...keys, keks: left }
      const draft = writeDraft(path, keys)
      renameSync(draft, path)
    },
  }
}

function kekOf(keys: KeyFile, kekId: string): Uint8Array {
  const kek = keys.keks[kekId]
  if (kek === undefined) throw new Error(`no key-encryption key ${kekId}`)
  return fromBase64Url(kek)
}

/** Two processes may start at once: the one that links first has made the keys, the other reads them. */
function firstKeys(path: string, suite: SuiteName): KeyFile {
  const kek = newId()
  const signing = suites[suite].newSigningKeys()
  const draft = writeDraft(path, {
    suite,
    current: kek,
    keks: { [kek]: toBase64Url(randomBytes(32)) },
    macRoot: toBase64Url(randomBytes(32)),
    signing: { privateKey: toBase64Url(signing.privateKey), publicKey: toBase64Url(signing.publicKey) },
  })
  try {
    linkSync(draft, path)
  } catch (problem) {
    if (!isCode(problem, 'EEXIST')) throw problem
  } finally {
    rmSync(draft)
  }
  const keys = readKeys(path)
  if (keys === null) throw new Error(`${path}: not written`)
  return keys
}

function writeDraft(path: string, keys: KeyFile): string {
  const draft = `${path}.${newId()}`
  const file = openSync(draft, 'wx', 0o600)
  writeSync(file, utf8(`${JSON.stringify(keys, null, 2)}\n`))
  fsyncSync(file)
  closeSync(file)
  chmodSync(draft, 0o600)
  return draft
}

function readKeys(path: string): KeyFile | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return null
    throw problem
  }
  const keys: KeyFile = JSON.parse(text)
  if (!isSuiteName(keys.suite) || !Object.hasOwn(keys.keks, keys.current)) {
    throw new KmsRefused(`${path}: 密钥文件已损坏,请从备份恢复。 The key file is damaged: restore it from a backup.`)
  }
  return keys
}

function isCode(problem: unknown, code: string): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === code
}
