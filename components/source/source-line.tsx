import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import type { SourceEntryView } from '@/lib/source/types'
import { Words } from '../ui/words'

/** A source in one line: its id, title, publisher and day. */
export function SourceLine({ source }: { source: SourceEntryView }) {
  const t = useTranslations('evidence')
  const locale = useLocale()
  return (
    <>
      <b>
        <bdi>{source.id}</bdi>
      </b>{' '}
      <span className="serif">
        <Words lang={source.language}>{source.title}</Words>
      </span>{' '}
      <span className="quiet small">
        <bdi>{source.publisher}</bdi>, {source.date === null ? t('undated') : formatDate(locale, source.date)}
      </span>
    </>
  )
}
