import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/i18n/format'
import { partiesIn } from '@/lib/source/rules/on-behalf-of'

/**
 * For whom something speaks, in words: "Morocco and Spain", or nobody who speaks in the statement.
 *
 * @param partyName the name of a party by its key
 */
export function usePartiesText(partyName: (key: string) => string): (kept: string) => string {
  const t = useTranslations('source')
  const locale = useLocale()
  return (kept) => {
    const keys = partiesIn(kept) ?? []
    return keys.length === 0 ? t('library.nobody') : formatList(locale, keys.map(partyName))
  }
}
