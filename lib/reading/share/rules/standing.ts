import { formatList } from '@/lib/ground/i18n/format'
import type { Locale } from '@/lib/ground/i18n/routing'

/** Whether what is shown of an item is provisional, final, in part provisional, or nothing judged. */
export type Standing = 'provisional' | 'final' | 'mixed' | 'none'

export function standingOf(lines: readonly { as: 'provisional' | 'final' }[]): Standing {
  const [first] = lines
  if (!first) return 'none'
  return lines.every(({ as }) => as === first.as) ? first.as : 'mixed'
}

/** The versions of the method that somebody cites a record by, as messages name them: `none` where nothing was judged. */
export function methodsInWords(locale: Locale, methods: readonly number[]): string {
  return methods.length === 0 ? 'none' : formatList(locale, methods.map(String))
}
