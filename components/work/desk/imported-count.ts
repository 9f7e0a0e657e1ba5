import type { useTranslations } from 'next-intl'
import { formatList } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'

/**
 * How many came with a dossier, and of those that are shown how many have what the rules ask; where not all are shown it says that the
 * counts are of these.
 *
 * @param unmet of each that is shown what it lacks
 * @param total how many there are in all parts of the list
 */
export function importedCount(
  t: ReturnType<typeof useTranslations<'desk'>>,
  locale: Locale,
  unmet: readonly (readonly unknown[])[],
  total: number,
): string {
  const lack = unmet.filter(({ length }) => length > 0).length
  const have = unmet.length - lack
  const counts = formatList(
    locale,
    [
      ...(have > 0 ? [t('importedHave', { n: have })] : []),
      ...(lack > 0 ? [t('importedLack', { n: lack })] : []),
    ],
    'unit',
  )
  const said = unmet.length === total ? counts : t('importedOfPart', { n: unmet.length, counts })
  return `${total}${colonIn(locale)}${said}`
}
