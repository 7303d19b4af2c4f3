/** The cookies of a request, by name. */
export const readCookies = (header: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (header ?? '').split(';').flatMap((piece) => {
      const at = piece.indexOf('=')
      return at < 1 ? [] : [[piece.slice(0, at).trim(), piece.slice(at + 1).trim()]]
    }),
  )

/** How somebody likes to read; says nothing about who it is. Kept for a year. */
export const preferenceCookie = (name: 'xiqian-lang' | 'xiqian-mode', value: string): string =>
  `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`
