'use client'

import { useTranslations } from 'next-intl'
import { grouped } from '@/lib/ground/platform/grouped'
import type { BringingView, Dismissed } from '@/lib/text/bringing/types'
import type { AreaView, PassageView } from '@/lib/text/statement/types'
import { LetGoLast } from './let-go-last'
import { MarksTurn, type TurnedTo } from './marks-turn'
import type { ShownProposal } from './suggested-fields'
import { SuggestedRow } from './suggested-row'
import { useGoneOn } from './use-gone-on'

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
