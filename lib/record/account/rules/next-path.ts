/** How long a path may be that is led to, and one that is asked for: a server takes no longer ones. */
const longest = 2_000
const longestAsked = 16_384

/**
 * Where to go after signing in: the path asked for if it is one of this site, else the fallback. Browsers read `//host`,
 * `/\\host` and a slash with a tab or line break beside it as another site; none of these passes. What comes back is written as a
 * browser would ask for it, in characters that may stand in a header. Of a query that is too long the last of what it says is left out first:
 * of the bookmark that brings a document the words, then its title, and its address last.
 */
export function nextPath(asked: unknown, fallback: string): string {
  if (typeof asked !== 'string' || asked.length > longestAsked) return fallback
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return fallback
  // Dots are resolved before a path is followed: `/.//host` is `//host` then.
  const { pathname, search, hash } = new URL(asked, 'http://localhost')
  const room = longest - pathname.length - hash.length
  return pathname.startsWith('//') || room < 0 ? fallback : `${pathname}${beginningOf(search, room)}${hash}`
}

/** Of a query as many of its parts, from the first on, as there is room for. */
function beginningOf(search: string, room: number): string {
  if (search.length <= room) return search
  const end = search.lastIndexOf('&', room)
  return end === -1 ? '' : search.slice(0, end)
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
