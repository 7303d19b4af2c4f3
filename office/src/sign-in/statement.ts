import { readFileSync } from 'node:fs'

/** The text of `statements/<name>.sql` of this room's sign-in. Read once, at import. */
export const statement = (name: string): { readonly name: string; readonly text: string } => ({
  name,
  text: readFileSync(new URL(`./statements/${name}.sql`, import.meta.url), 'utf8'),
})
