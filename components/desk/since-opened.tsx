import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import type { RevisionView } from '@/lib/status-update/types'
import { AlertBox } from '../form/alert-box'
import { useAuthorName } from '../review/author-name'
import { ChangeTable } from '../status-update/change-table'
import { Hang } from '../ui/hang'

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
      <Hang id="differs" title={t('differs')}>
        <ChangeTable
          before={opened}
          beforeLabel={t('openedBefore', { n: opened.number })}
          beforeIsProvisional
          after={newer}
          afterLabel={t('proposed', { n: newer.number })}
        />
      </Hang>
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
