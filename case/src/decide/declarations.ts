import type { Declaration, FactAddress } from '@xiqian/standard'

/** Own facts that become known only by signing in front of the officer. */
export const setByDeclaring = (declarations: readonly Declaration[]): readonly FactAddress[] =>
  declarations.flatMap((declaration) =>
    declaration.signedBy.flatMap((role) => Object.keys(declaration.sets ?? {}).map((fact) => `${role}.${fact}`)),
  )
