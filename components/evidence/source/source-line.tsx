import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { SourceEntryView } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'

/** A source in a list to choose from: its id and title, its publisher and day below. */
export function SourceLine({ source }: { source: SourceEntryView }) {
  const t = useTranslations('status-update.citation')
  const locale = useLocale()
  return (
    <>
      <b>
        <bdi>{source.id}</bdi>
      </b>{' '}
      <span className="serif">
        <Words lang={source.language}>{source.title}</Words>
      </span>
      <br />
      <span className="quiet small">
        <bdi>{source.publisher}</bdi>, {source.date === null ? t('undated') : formatDate(locale, source.date)}
      </span>
    </>
  )
}
