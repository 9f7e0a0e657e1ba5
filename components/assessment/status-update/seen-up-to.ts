import { useLocale, useTranslations } from 'next-intl'
import { isUpdateDue, type UpdateDue } from '@/lib/assessment/status-update/rules/update-due'
import { formatDate } from '@/lib/ground/i18n/format'

/**
 * Up to when sources were checked for several judgements, in words: up to the newest date, and where they differ also up to which one for
 * every judgement; where of some items no judgement is shown, for how many of them; and that an update is due, where one is. Null where there is
 * no judgement.
 */
export function useSeenUpTo(): (
  dates: {
    readonly seenUpTo: string | null
    readonly seenLast: string | null
    readonly updateDue?: UpdateDue | undefined
  },
  items: { readonly looked: number; readonly of: number },
) => string | null {
  const t = useTranslations('status-update')
  const locale = useLocale()
  return ({ seenUpTo, seenLast, updateDue }, { looked, of }) => {
    if (seenUpTo === null || seenLast === null) return null
    const [all, last] = [formatDate(locale, seenUpTo), formatDate(locale, seenLast)]
    const ofAll = seenUpTo === seenLast ? t('seenUpTo', { date: last }) : t('seenUpToOfAll', { last, all })
    const checked = looked < of ? t('seenUpToOfSome', { looked, of, last }) : ofAll
    return updateDue === undefined ? checked : t(`updateDue.${updateDue}`, { checked })
  }
}

/**
 * Up to when sources were checked for one judgement, in words, and that an update is due, where one is on the day for which the page
 * speaks (YYYY-MM-DD); where it speaks for none that is not said.
 */
export function useCheckedUpTo(day: string | undefined): (seenUpTo: string) => string {
  const t = useTranslations('status-update')
  const locale = useLocale()
  return (seenUpTo) => {
    const checked = t('seenUpTo', { date: formatDate(locale, seenUpTo) })
    return day !== undefined && isUpdateDue(seenUpTo, day) ? t('updateDue.all', { checked }) : checked
  }
}
