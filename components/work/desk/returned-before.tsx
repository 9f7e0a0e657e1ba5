import { useLocale, useTranslations } from 'next-intl'
import { ChangeTable } from '@/components/assessment/status-update/change-table'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { CommentsOn } from './comments-on'

interface ReturnedBeforeProps extends Pick<SubmissionView, 'revision'> {
  returned: NonNullable<SubmissionView['returned']>
  mayAnswer: boolean
  maySettle: boolean
}

/**
 * Why the version before this one was sent back, and what differs from that version, so that nobody reads it as if it came for the first
 * time.
 */
export function ReturnedBefore({ returned, revision, ...may }: ReturnedBeforeProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { decision, revision: before } = returned
  return (
    <>
      <p>
        {t('review.deciding.returnedBy', {
          name: isolated(decision.by),
          n: before.number,
          date: formatDate(locale, decision.at),
        })}
        {colonIn(locale)}
        <q dir="auto">{decision.reason}</q>
      </p>
      <CommentsOn comments={decision.comments} {...may} />
      <p className="small quiet pt-s">{t('review.deciding.returnedDiffers')}</p>
      <ChangeTable
        before={before}
        beforeLabel={t('review.deciding.returnedVersion', { n: before.number })}
        beforeIsProvisional
        after={revision}
        afterLabel={t('desk.proposed', { n: revision.number })}
      />
    </>
  )
}
