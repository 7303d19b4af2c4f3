import type { Lang } from '@xiqian/parts'
import { en } from './en.ts'
import type { SameWords } from './same-words.ts'
import { zh } from './zh.ts'

export type Words = SameWords<typeof zh>

export const words: Readonly<Record<Lang, Words>> = { zh, en }
