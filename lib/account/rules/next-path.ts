const longest = 2_000

/**
 * Where to go after signing in: the path asked for if it is one of this site, else the fallback. Browsers read `//host`,
 * `/\\host` and a slash with a tab or line break beside it as another site; none of these passes. What comes back is written as a
 * browser would ask for it, in characters that may stand in a header.
 */
export function nextPath(asked: unknown, fallback: string): string {
  if (typeof asked !== 'string' || asked.length > longest) return fallback
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return fallback
  // Dots are resolved before a path is followed: `/.//host` is `//host` then.
  const { pathname, search, hash } = new URL(asked, 'http://localhost')
  const path = `${pathname}${search}${hash}`
  return pathname.startsWith('//') || path.length > longest ? fallback : path
}

/**
 * The path of an address that is of this site: a path, or a whole address under the site's own.
 *
 * @param site the site's address, of which the origin counts
 * @returns null for anything else, also for what only begins like the site's address
 */
export function pathOfOurs(address: unknown, site: string): string | null {
  if (typeof address !== 'string') return null
  if (address.startsWith('/')) return nextPath(address, '') || null
  if (!URL.canParse(address) || new URL(address).origin !== new URL(site).origin) return null
  const { pathname, search, hash } = new URL(address)
  return nextPath(`${pathname}${search}${hash}`, '') || null
}
