import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import type { SourceEntryView } from '@/lib/source/types'
import { Words } from '../ui/words'

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
