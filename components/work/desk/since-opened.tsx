import { useLocale, useTranslations } from 'next-intl'
import { ChangeTable } from '@/components/assessment/status-update/change-table'
import { AlertBox } from '@/components/ground/form/alert-box'
import { RailSection } from '@/components/ground/ui/rail-section'
import { useAuthorName } from '@/components/record/review/author-name'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'

/** Says that another revision was opened, that nothing was decided, and shows what differs between the two. */
export function NewerThanOpened({ opened, newer }: { opened: RevisionView; newer: RevisionView }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const authorName = useAuthorName()
  return (
    <>
      <AlertBox title={t('staleTitle')}>
        <p className="pt-s">
          {t('staleText', {
            a: opened.number,
            b: newer.number,
            name: isolated(authorName(newer.author)),
            date: formatDate(locale, newer.submittedAt),
          })}
        </p>
      </AlertBox>
      <RailSection id="differs" title={t('differs')}>
        <ChangeTable
          before={opened}
          beforeLabel={t('openedBefore', { n: opened.number })}
          beforeIsProvisional
          after={newer}
          afterLabel={t('proposed', { n: newer.number })}
        />
      </RailSection>
    </>
  )
}

/** Says that something else would be signed by now than the page had shown, and that nothing was decided. */
export function ChangedSinceOpened() {
  const t = useTranslations('review.deciding')
  return (
    <AlertBox title={t('changedTitle')}>
      <p className="pt-s">
        {t('changedText')} <a href="#changes">{t('toChanges')}</a>
      </p>
    </AlertBox>
  )
}
