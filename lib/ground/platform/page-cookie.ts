import 'server-only'
import { cookies } from 'next/headers'
import { localePath, locales } from '@/lib/ground/i18n/routing'
import { now } from './clock'
import { cookieManners, isSecure } from './session'

/** A cookie is of one address and what stands below it; a page has one in each language, so it takes as many. */
function nameIn(name: string, locale: string): string {
  return `${isSecure() ? '__Secure-' : ''}suivi.${name}.${locale}`
}

/**
 * Gives the browser something to keep for one page alone, in whatever language: no other page is told it, and no script. For server actions and
 * route handlers only.
 *
 * @param path of the page, without a language
 */
export async function keepForPage(
  { name, path }: { readonly name: string; readonly path: string },
  value: string,
  until: Date,
): Promise<void> {
  const maxAge = Math.max(0, Math.round((until.getTime() - now().getTime()) / 1_000))
  const jar = await cookies()
  for (const locale of locales)
    jar.set(nameIn(name, locale), value, { ...cookieManners(), path: localePath(locale, path), maxAge })
}

/** What the browser keeps for the page that was asked for. */
export async function keptForPage(name: string): Promise<string | undefined> {
  const jar = await cookies()
  const kept = locales.map((locale) => jar.get(nameIn(name, locale))?.value)
  return kept.find((value) => value !== undefined)
}
