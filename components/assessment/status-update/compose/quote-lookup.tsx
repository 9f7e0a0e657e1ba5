'use client'

import { useTranslations } from 'next-intl'
import { useAsked } from '@/components/ground/form/use-asked'
import { lookUpQuoteAction } from '@/lib/assessment/status-update/actions/quote'
import { placeOfQuote } from '@/lib/assessment/status-update/rules/place-of-quote'
import { isolated } from '@/lib/ground/i18n/isolated'
import { isThere } from '@/lib/ground/platform/quote/compare-quote'
import { QuoteInCopyLines } from '../cite/quote-in-copy'
import { useComposing } from './composing'
import { sourceOf } from './composition'
import { RowArea } from './row-field'

/**
 * Looks the quote of a citation up in the newest stored copy of its source while it is typed, and offers the place where it stands. Of a citation
 * that is folded nothing is asked.
 */
export function QuoteLookup({ index, isInSight }: { index: number; isInSight: boolean }) {
  const { view, draft, change } = useComposing()
  const t = useTranslations('source.inCopy')
  const ofCitation = useTranslations('status-update')
  const row = draft.citations[index]
  const { sourceId = '', quote = '', locator = '' } = row ?? {}
  const { answer, isAnswered } = useAsked(isInSight ? quote : '', async () => {
    const form = new FormData()
    form.set('sourceId', sourceId)
    form.set('quote', quote)
    const said = await lookUpQuoteAction({ status: 'new' }, form)
    return said.status === 'done' ? said.value : null
  })
  const [found] = isAnswered ? answer.found : []
  const place = found ? placeOfQuote(found) : null
  const isMissed = found !== undefined && !isThere(found) && !found.isPartial
  return (
    <>
      <div aria-live="polite">
        {found && (
          <QuoteInCopyLines found={found} quote={quote} language={sourceOf(view, sourceId)?.language ?? ''} />
        )}
        {place !== null && locator.trim() === '' && (
          <button
            type="button"
            className="linklike tap small"
            onClick={() => change({ kind: 'citation', index, row: { locator: place } })}
          >
            {t('take', { place: isolated(place) })}
          </button>
        )}
      </div>
      {row && (isMissed || row.quoteExplained.trim() !== '') && (
        <RowArea
          name={`citations[${index}].quoteExplained`}
          label={ofCitation('citation.quoteExplainedWhy')}
          context={ofCitation('compose.citation', { n: index + 1 })}
          hint={ofCitation('compose.quoteExplainedHow')}
          rows={2}
          dir="auto"
          value={row.quoteExplained}
          onText={(quoteExplained) => change({ kind: 'citation', index, row: { quoteExplained } })}
        />
      )}
    </>
  )
}
