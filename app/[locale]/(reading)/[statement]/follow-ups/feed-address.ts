import { type Locale, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'

/** The public address of a statement's calendar for programs, in a language. */
export function feedAddress(locale: Locale, slug: string): string {
  return publicAddress(localePath(locale, `/${slug}/follow-ups/calendar.ics`))
}
