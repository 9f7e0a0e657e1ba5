import { useLocale, useTranslations } from 'next-intl'
import { partiesIn } from '@/lib/evidence/source/rules/on-behalf-of'
import { formatList } from '@/lib/ground/i18n/format'

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
