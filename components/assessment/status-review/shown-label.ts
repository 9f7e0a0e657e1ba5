import type { useTranslations } from 'next-intl'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'

/** The head over what readers see now: how it stands and since when. */
export function shownLabel(
  shown: SubmissionView['shown'],
  t: ReturnType<typeof useTranslations<never>>,
  locale: Locale,
): string {
  if (shown === null) return t('desk.nothingPublic')
  const { finalAt, shownAsInterim, submittedAt } = shown.revision
  const since = finalAt ?? shownAsInterim?.at ?? submittedAt
  return `${t(`review.${shown.as}`)}${commaIn(locale)}${formatDate(locale, since)}`
}
