/** A JSON value as this house keeps it. Numbers are safe integers: `canonicalBytes` refuses every other number. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
