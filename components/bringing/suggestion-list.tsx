'use client'

import { useLocale, useTranslations } from 'next-intl'
import { bringBackSuggestionAction } from '@/lib/bringing/actions'
import type { BringingView, Dismissed } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { grouped } from '@/lib/platform/grouped'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { QuotedWords } from '../ui/words'
import type { ShownProposal } from './suggested-fields'
import { SuggestedRow } from './suggested-row'

const unsent: FormState<void> = { status: 'new' }

interface SuggestionListProps {
  bringing: Pick<BringingView, 'id' | 'content' | 'passages'>
  /** What the page shows of them. */
  proposals: readonly ShownProposal[]
}

/** The clauses that are proposed, each with a form of its own: what is decided of one leaves the others, and the page, where they are. */
export function SuggestionList({ bringing, proposals }: SuggestionListProps) {
  const { id, content, passages } = bringing
  const passageOf = grouped(passages, ({ number }) => number)
  const last = content.dismissed.at(-1)
  return (
    <>
      {last && <LetGoLast id={id} last={last} text={content.text} />}
      <ol className="list reading suggs">
        {proposals.flatMap((proposal) => {
          const [passage] = passageOf(proposal.suggestion.passage)
          if (!passage) return []
          return (
            <SuggestedRow
              key={`${proposal.suggestion.start} ${proposal.suggestion.entry}`}
              {...{ id, proposal, passage }}
              areas={content.areas}
              language={content.text.language}
            />
          )
        })}
      </ol>
    </>
  )
}

/** The suggestion that was let go last, with the way back. */
function LetGoLast({
  id,
  last,
  text: { text, language },
}: {
  id: string
  last: Dismissed
  text: BringingView['content']['text']
}) {
  const t = useTranslations('bringing.suggest')
  const locale = useLocale()
  const [state, bringBack] = useSending(bringBackSuggestionAction, unsent)
  return (
    <div className="line gap-s pt-s pb-m" role="status">
      <p className="small">
        {t.rich('letGoLast', {
          words: () => <QuotedWords lang={language} words={text.slice(last.start, last.end)} />,
        })}
      </p>
      <form action={bringBack}>
        <Refused text={useRefusalText(state)} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        {(['start', 'end', 'entry'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={last[field]} />
        ))}
        <SubmitButton small shortcut="u" atOnce>
          {t('bringBack')}
        </SubmitButton>
      </form>
    </div>
  )
}
