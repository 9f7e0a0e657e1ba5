import { useLocale, useTranslations } from 'next-intl'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { RailSection } from '@/components/ground/ui/rail-section'
import { QuotedWords } from '@/components/ground/ui/words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { bringAddress } from '@/lib/text/bringing/noun'
import type { MarksPart } from '@/lib/text/bringing/rules/marks-part'
import {
  type BringingView,
  type Offered,
  PROPOSER,
  type ProgramAsked,
  type StepFault,
} from '@/lib/text/bringing/types'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import type { ChosenWords as Choice } from '@/lib/text/statement/rules/choose-words'
import { contextOf } from '@/lib/text/statement/rules/span'
import { lexiconLanguage } from '@/lib/text/statement/rules/wording-lexicon'
import type { PassageView } from '@/lib/text/statement/types'
import { ChosenWords } from '../statement/chosen-words'
import { WordPicker } from '../statement/word-picker'
import { MarkWordsForm } from './mark-words-form'
import { MarkedList } from './marked-list'
import { MarksBar } from './marks-bar'
import { usePartsBeside } from './parts-beside'
import { Program } from './program-asked'
import { SavedProblems } from './saved-problems'
import type { ShownProposal } from './suggested-fields'
import { SuggestionList } from './suggestion-list'
import { SuggestionOrder } from './suggestion-order'
import { TextToMark } from './text-to-mark'

export interface MarksStepProps {
  bringing: BringingView
  /** All that is proposed, the part of the text that is shown, and what those shown would mark. */
  suggestions: readonly Offered[]
  shown: MarksPart
  proposed: readonly ShownProposal[]
  /** Where those that were most often taken stand first: which part of all of them is shown. Null for the order of the text. */
  byTaken: Part<Offered> | null
  /** What came of asking the program on this machine; null where none is named. */
  program: { readonly asked: ProgramAsked | null } | null
  /** The suggestion whose fields are open, by where it stands; null while none is. */
  open: number | null
  saved: readonly StepFault[]
  /** The passage in which words are chosen, and which; null while none is. */
  choosing: { readonly passage: PassageView; readonly chosen: Choice } | null
  /** The mark that is changed; null while none is. */
  changing: BringingView['marks'][number] | null
}

/** So many suggestions are set off in the text: more than any part of a text has; what follows is set off once some of these are decided on. */
const MOST_LIT = 1_000

/** What is said, marked by hand or from a suggestion: the words, how firmly, why, in which area; a part of the text at a time. */
export function MarksStep(props: MarksStepProps) {
  const { bringing, suggestions, shown, saved, choosing, changing } = props
  const t = useTranslations('bringing')
  const locale = useLocale()
  const mayChange = bringing.may.change === true
  const hasAreas = bringing.content.areas.length > 0
  const page = localePath(locale, bringAddress(bringing.id, 'marks'))
  const [first, last] = [shown.passages[0]?.number ?? 0, shown.passages.at(-1)?.number ?? 0]
  const isShown = (passage: number) => first <= passage && passage <= last
  // Of marks and suggestions what runs in the page needs.
  const marks = bringing.marks
    .filter(({ reference }) => isShown(passageOf(reference)))
    .map(({ id, start, end, reference, exact, force, title, titleLanguage, proposedBy }) => ({
      ...{ id, start, end, reference, exact, force, title, titleLanguage, proposedBy },
    }))
  const lit = suggestions
    .filter(({ passage }) => isShown(passage))
    .slice(0, MOST_LIT)
    .map(({ start, end }) => ({ start, end }))
  const { language } = bringing.content.text
  return (
    <div>
      <SavedProblems saved={saved} />
      {changing && mayChange && <Changing bringing={bringing} mark={changing} />}
      {choosing && mayChange && hasAreas && <Choosing bringing={bringing} choosing={choosing} page={page} />}
      <RailSection id="suggested" title={t('suggested')} aside={<p>{t('fixedList')}</p>}>
        {props.program && mayChange && (
          <Program
            bringing={bringing}
            asked={props.program.asked}
            alone={suggestions.filter(({ by }) => by === PROPOSER).length}
            page={page}
          />
        )}
        <Suggested {...props} page={page} />
      </RailSection>
      <RailSection id="marked" title={t('marked')} aside={<p>{t('marksHow')}</p>}>
        {marks.length === 0 ? (
          <p className="quiet">{t(bringing.marks.length === 0 ? 'noMarks' : 'noMarksHere')}</p>
        ) : (
          <MarkedList {...{ id: bringing.id, version: bringing.version, language, marks, page, mayChange }} />
        )}
      </RailSection>
      <RailSection id="text" title={t('marks')} aside={<p>{t('howTo')}</p>}>
        {!hasAreas && (
          <p className="pb-m">
            <a href={localePath(locale, bringAddress(bringing.id, 'parties'))}>{t('areasFirst')}</a>
          </p>
        )}
        <TextToMark
          {...{ passages: shown.passages, language, marks, page }}
          suggestions={lit}
          mayMark={mayChange && hasAreas}
        />
      </RailSection>
      {last > 0 && (
        <MarksBar
          {...{ id: bringing.id, from: first, to: last, here: shown.here, inAll: shown.inAll }}
          passages={bringing.passages.length}
        />
      )}
    </div>
  )
}

function Suggested({
  bringing,
  suggestions,
  shown,
  proposed,
  byTaken,
  open,
  page,
}: Pick<MarksStepProps, 'bringing' | 'suggestions' | 'shown' | 'proposed' | 'byTaken' | 'open'> & {
  page: string
}) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  const beside = usePartsBeside(shown, page)
  const { content, passages, may } = bringing
  const { text, language } = content.text
  if (lexiconLanguage(language) === null && suggestions.length === 0)
    return <p className="quiet">{t('noLexicon')}</p>
  if (may.change !== true) return <p className="quiet">{t('suggest.count', { n: suggestions.length })}</p>
  if (content.areas.length === 0)
    return (
      <p>
        <a href={localePath(locale, bringAddress(bringing.id, 'parties'))}>{t('areasFirst')}</a>
      </p>
    )
  const letGo = content.dismissed.at(-1)
  const isShown = new Set(proposed.map(({ suggestion }) => suggestion.passage))
  const order = byTaken ? 'taken' : undefined
  return (
    <>
      {suggestions.length === 0 ? (
        <p className="quiet">{t('noSuggestions')}</p>
      ) : (
        <SuggestionOrder page={page} order={order} />
      )}
      <SuggestionList
        {...{ id: bringing.id, language, areas: content.areas, proposals: proposed, open }}
        passages={passages.filter(({ number }) => isShown.has(number))}
        further={byTaken ? 0 : shown.further}
        letGo={letGo ? { ...letGo, words: text.slice(letGo.start, letGo.end) } : null}
        {...(byTaken ? { earlier: null, later: null } : beside)}
      />
      {byTaken && (
        <PartTurn
          part={byTaken}
          hrefOf={(after) =>
            `${page}?${new URLSearchParams({ order: 'taken', ...(after && { after }) })}#suggested`
          }
        />
      )}
    </>
  )
}

/** First word, last word, or the words themselves; then what is said about them. */
function Choosing({
  bringing,
  choosing: { passage, chosen },
  page,
}: {
  bringing: BringingView
  choosing: NonNullable<MarksStepProps['choosing']>
  page: string
}) {
  const t = useTranslations('bringing')
  const { text, language } = bringing.content.text
  const span = chosen.span && {
    ...chosen.span,
    exact: text.slice(chosen.span.start, chosen.span.end),
    ...contextOf(text, chosen.span),
  }
  return (
    <section aria-labelledby="choose">
      <h2 className="h2 pt-l" id="choose">
        {t('choosing', { n: passage.number })}
      </h2>
      <form method="get" action={`${page}#choose`} key={`${span?.start} ${span?.end}`}>
        <input type="hidden" name="passage" value={passage.number} />
        <WordPicker text={passage.text} offset={passage.start} lang={language} chosen={span} />
        <p className="btns">
          <button type="submit" className="btn">
            {t('chooseThese')}
          </button>
        </p>
      </form>
      {span && (
        <>
          <ChosenWords span={span} lang={language} items={bringing.marks} />
          <MarkWordsForm bringing={bringing} passage={passage.number} span={span} />
        </>
      )}
    </section>
  )
}

function Changing({ bringing, mark }: { bringing: BringingView; mark: BringingView['marks'][number] }) {
  const t = useTranslations('bringing')
  return (
    <section aria-labelledby="item">
      <h2 className="h2 pt-l" id="item">
        {t('markChange', { ref: mark.reference })}
      </h2>
      <p className="serif">
        <QuotedWords lang={bringing.content.text.language} words={mark.exact} />
      </p>
      <MarkWordsForm bringing={bringing} change={mark} />
    </section>
  )
}
