import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { WordDifference } from '@/components/record/review/word-difference'
import type { QuoteInCopy } from '@/lib/assessment/status-update/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { directionOf } from '@/lib/ground/i18n/routing'

interface QuoteInCopyLinesProps {
  found: QuoteInCopy
  quote: string
  /** Of the source. */
  language: string
}

/** Whether a quote stands in the newest stored copy of its source, with the words round it there, and how those that are near to it differ. */
export function QuoteInCopyLines({ found, quote, language }: QuoteInCopyLinesProps) {
  const t = useTranslations('source.inCopy')
  const locale = useLocale()
  const date = formatDate(locale, found.fetchedAt)
  const what = formatList(
    locale,
    found.butFor.map((key) => t(`butFor.${key}`)),
  )
  const says = t(found.how, { date, what })
  const words = found.context.flatMap((piece) => (piece.found ? [piece.text] : [])).join(' […] ')
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
      {found.how === 'near' && (
        <>
          <p className="pt-s">{t('difference')}</p>
          <WordDifference before={quote} after={words} lang={language} />
        </>
      )}
      {found.isPartial && <p className="quiet">{t('partial')}</p>}
    </div>
  )
}
