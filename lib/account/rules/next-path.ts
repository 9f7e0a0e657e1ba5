/**
 * Where to go after signing in: the path asked for if it is one of this site, else the fallback. Browsers read `//host`,
 * `/\\host` and a slash with a tab or line break beside it as another site; none of these passes.
 */
export function nextPath(asked: unknown, fallback: string): string {
  if (typeof asked !== 'string' || asked.length > 2_000) return fallback
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return fallback
  // Dots are resolved before a path is followed: `/.//host` is `//host` then.
  return new URL(asked, 'http://localhost').pathname.startsWith('//') ? fallback : asked
}
