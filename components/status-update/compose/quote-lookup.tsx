'use client'

import { useTranslations } from 'next-intl'
import { lookUpQuoteAction } from '@/lib/status-update/actions'
import { useAsked } from '../../form/use-asked'
import { QuoteInCopyLines } from '../../source/quote-in-copy'
import { isolated } from '../../ui/isolated'
import { useComposing } from './composing'
import { sourceOf } from './composition'

/**
 * Looks the quote of a citation up in the newest stored copy of its source while it is typed, and offers the place where it stands. Of a citation
 * that is folded nothing is asked.
 */
export function QuoteLookup({ index, isInSight }: { index: number; isInSight: boolean }) {
  const { view, draft, change } = useComposing()
  const t = useTranslations('source.inCopy')
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
  const place = found?.passage ? `¶ ${found.passage}` : null
  return (
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
  )
}
