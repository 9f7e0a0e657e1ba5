import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'

/** The public address of a statement's calendar for programs, in a language. */
export function feedAddress(locale: Locale, slug: string): string {
  return publicAddress(localePath(locale, `/${slug}/follow-ups/calendar.ics`))
}
