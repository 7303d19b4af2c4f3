import type { Text } from '../types.ts'

/** A place in a policy file, counted from 1 as an editor counts. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** What is wrong in a policy file, where, and what its writer should do. */
export type Fault = Place & { readonly problem: Text; readonly remedy: Text }

export const fault = (place: Place, problem: Text, remedy: Text): Fault => ({ ...place, problem, remedy })

export const words = (zh: string, en: string): Text => ({ zh, en })

export type Report = (place: Place | undefined, problem: Text, remedy: Text) => void
