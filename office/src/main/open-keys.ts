import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Memory } from '@xiqian/ledger'
import { type Kms, openFileKms } from '@xiqian/seal'

/** Thrown where the data are there and their keys are not: nothing could be read, and new keys would only hide that. */
export class KeysMissing extends Error {
  override readonly name = 'KeysMissing'
}

/** 开钥匙: the keys of this data set, made with a new one. Data that were sealed before are opened with their own keys only. */
export const openKeys = async (
  { pool }: Pick<Memory, 'pool'>,
  folder: string,
  dataSet: 'synthetic' | 'real',
): Promise<Kms> => {
  const place = join(folder, 'keys')
  const { rows } = await pool.query<{ wrapped: string }>(
    `select wrapped from list_key where region_code = '610000' and key_name = 'lists'`,
  )
  const [sealed] = rows
  if (sealed !== undefined && !existsSync(join(place, 'keys.json'))) throw new KeysMissing(words(place))
  const kms = openFileKms(place, { dataSet })
  if (sealed !== undefined && (await kms.unwrap(sealed.wrapped)) === null) throw new KeysMissing(words(place))
  return kms
}

const words = (place: string): string =>
  `数据在，钥匙不在：${place} 里没有这个数据集的钥匙。请从同一份备份恢复这个目录，再启动；没有钥匙，当事人的内容谁也读不出来。 ` +
  `The data are here, their keys are not: ${place} does not hold the keys of this data set. Restore that folder from the same backup, then start again; without it nobody can read what the parties gave.`
