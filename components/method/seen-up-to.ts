import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'

/**
 * Up to when sources were checked for several judgements, in words: up to the newest date, and where they differ also up to which one for
 * every judgement. Null where there is none.
 */
export function useSeenUpTo(): (dates: {
  seenUpTo: string | null
  seenLast: string | null
}) => string | null {
  const t = useTranslations('status-update')
  const locale = useLocale()
  return ({ seenUpTo, seenLast }) => {
    if (seenUpTo === null || seenLast === null) return null
    const [all, last] = [formatDate(locale, seenUpTo), formatDate(locale, seenLast)]
    return seenUpTo === seenLast ? t('seenUpTo', { date: last }) : t('seenUpToOfAll', { last, all })
  }
}
