import type { Loaded } from '../desk/load.ts'
import { maskName } from '../privacy/mask.ts'

/** 张* · 李**: for lists. A party that has not joined has no name yet. */
export const maskedNames = ({ file, situation }: Pick<Loaded, 'file' | 'situation'>): string =>
  file.roles
    .flatMap((role) => {
      const name = situation[`${role}.name`]
      return typeof name === 'string' ? [maskName(name)] : []
    })
    .join(' · ')
