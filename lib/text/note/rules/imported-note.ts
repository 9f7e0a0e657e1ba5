import type { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { ReadAnnotation } from '@/lib/ground/platform/read-document'
import { isWebAddress } from '@/lib/ground/platform/web-address'

/** The messages of the language in which the note is written. */
export type SaidOfImport = ReturnType<typeof useTranslations<'note.import.body'>>

/**
 * What a note says that is brought from another program: the words of its comment and its tags, and below where it comes from, as the file says
 * it: whoever is named there is nobody here. What the file does not say is left out.
 */
export function importedNote(
  { id, text, tags, names, created }: ReadAnnotation,
  t: SaidOfImport,
  locale: Locale,
): string {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(created)?.[0]
  const all = (words: readonly string[]) => words.map(plain).join(commaIn(locale))
  const from = [
    isWebAddress(id) ? t('from', { address: `<${id.replace(/[<>]/g, encodeURIComponent)}>` }) : t('fromFile'),
    ...(names.length > 0 ? [t('names', { names: all(names) })] : []),
    ...(day && !Number.isNaN(Date.parse(day)) ? [t('date', { date: formatDate(locale, day) })] : []),
  ].join(' ')
  const tagged = tags.length > 0 ? [t('tags', { tags: all(tags) })] : []
  return [...(text === '' ? [] : [text]), ...tagged, from].join('\n\n')
}

/** A name as it stands, with no sign of it read as a mark. */
function plain(name: string): string {
  return name.replace(/[\\`*_[\]<>]/g, '\\$&')
}
