import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatList } from '@/lib/i18n/format'
import { directionOf } from '@/lib/i18n/routing'
import type { QuoteInCopy } from '@/lib/status-update/types'
import { Missing } from '../ui/missing'

/**
 * Whether a quote stands in the newest stored copy of its source, with the words round it there.
 *
 * @param language of the source
 */
export function QuoteInCopyLines({ found, language }: { found: QuoteInCopy; language: string }) {
  const t = useTranslations('source.inCopy')
  const locale = useLocale()
  const date = formatDate(locale, found.fetchedAt)
  const what = formatList(
    locale,
    found.butFor.map((key) => t(`butFor.${key}`)),
  )
  const says = t(found.how, { date, what })
  const isThere = found.how === 'exact' || found.how === 'folded'
  return (
    <div className="small pt-s">
      <p>{isThere ? says : <Missing>{says}</Missing>}</p>
      {found.context.length > 0 && (
        <p className="ctx ctx--read" lang={language} dir={directionOf(language)}>
          {found.context.map((piece, index) =>
            // Pieces have no name but their place, and never change it.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
          )}
        </p>
      )}
      {found.isPartial && <p className="quiet">{t('partial')}</p>}
    </div>
  )
}
