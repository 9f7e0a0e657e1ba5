'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { QuotedWords } from '@/components/ground/ui/words'
import type { FormState } from '@/lib/ground/platform/form-state'
import { grouped } from '@/lib/ground/platform/grouped'
import { bringBackSuggestionAction } from '@/lib/text/bringing/actions/suggestions'
import type { BringingView, Dismissed } from '@/lib/text/bringing/types'
import type { AreaView, PassageView } from '@/lib/text/statement/types'
import { MarksTurn, type TurnedTo } from './marks-turn'
import type { ShownProposal } from './suggested-fields'
import { SuggestedRow } from './suggested-row'
import { useGoneOn } from './use-gone-on'

const unsent: FormState<void> = { status: 'new' }

interface SuggestionListProps {
  id: BringingView['id']
  language: string
  areas: readonly AreaView[]
  /** Those whose words are shown. */
  passages: readonly PassageView[]
  /** What the page shows of them, and how many more are left in its passages. */
  proposals: readonly ShownProposal[]
  further: number
  /** The one that was let go last, with its words; null while none was. */
  letGo: (Dismissed & { readonly words: string }) | null
  /** Where the row stands that is open from the beginning, as an address asks for it where nothing runs. */
  open: number | null
  earlier: TurnedTo | null
  later: TurnedTo | null
}

/**
 * The clauses that are proposed, each with a form of its own: what is decided of one leaves the others, and the page, where they are. The next part
 * comes without a page load, and beside rows that are not decided on yet, so that what was typed in them stays.
 */
export function SuggestionList(props: SuggestionListProps) {
  const { id, language, areas, passages, proposals, further, letGo, open, earlier, later } = props
  const t = useTranslations('bringing.suggest')
  const passageOf = grouped(passages, ({ number }) => number)
  const { said, sent, turn } = useGoneOn(proposals, further)
  const asksArea = proposals.find(({ areaKey, suggestion }) => areaKey === null && suggestion.force !== null)
  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      {letGo && (
        <LetGoLast {...{ id, letGo, language }} onSent={() => sent('back', letGo.start, letGo.words)} />
      )}
      {proposals.length === 0 && <p className="quiet">{t('noneHere')}</p>}
      <ol className="list reading suggs">
        {proposals.flatMap((proposal) => {
          const { start, entry, force, passage: number } = proposal.suggestion
          const [passage] = passageOf(number)
          if (!passage) return []
          return (
            <SuggestedRow
              key={`${start} ${entry}`}
              {...{ id, proposal, passage, areas, language }}
              // Where a program alone proposes, force and reason are asked for.
              isAsked={open === start || force === null}
              asksArea={proposal === asksArea}
              onSent={(choice, title) => sent(choice, start, title)}
            />
          )
        })}
      </ol>
      {further > 0 && <p className="small quiet pt-s">{t('further', { n: further })}</p>}
      <MarksTurn {...{ earlier, later }} keeps={proposals.length > 0} onTurn={turn} />
    </>
  )
}

interface LetGoLastProps {
  /** Of the statement on its way. */
  id: string
  letGo: Dismissed & { readonly words: string }
  language: string
  onSent: () => void
}

/** The suggestion that was let go last, with the way back. */
function LetGoLast({ id, letGo, language, onSent }: LetGoLastProps) {
  const t = useTranslations('bringing.suggest')
  const locale = useLocale()
  const [state, bringBack] = useSending(bringBackSuggestionAction, unsent)
  return (
    <div className="line gap-s pt-s pb-m">
      <p className="small">
        {t.rich('letGoLast', { words: () => <QuotedWords lang={language} words={letGo.words} /> })}
      </p>
      <form action={bringBack} onSubmit={onSent}>
        <Refused text={useRefusalText(state)} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={id} />
        {(['start', 'end', 'entry'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={letGo[field]} />
        ))}
        <SubmitButton small shortcut="u" atOnce>
          {t('bringBack')}
        </SubmitButton>
      </form>
    </div>
  )
}
