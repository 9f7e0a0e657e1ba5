import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BringPage } from '@/components/text/bringing/bring-page'
import { MarksStep } from '@/components/text/bringing/marks-step'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { others } from '@/lib/ground/platform/others'
import { partOrFirst } from '@/lib/ground/platform/parts'
import { loadBringing } from '@/lib/text/bringing/loaders/bringing'
import { loadProgram } from '@/lib/text/bringing/loaders/program'
import { loadDecided, loadSuggestions } from '@/lib/text/bringing/loaders/suggestions'
import { mostTakenFirst } from '@/lib/text/bringing/rules/decided'
import { marksPart } from '@/lib/text/bringing/rules/marks-part'
import { proposalsOf } from '@/lib/text/bringing/rules/proposals'
import { offeredIn } from '@/lib/text/bringing/rules/proposer'
import { MOST_SUGGESTED } from '@/lib/text/bringing/schema'
import { type DecidedBefore, type Offered, PROPOSER } from '@/lib/text/bringing/types'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { chooseWords } from '@/lib/text/statement/rules/choose-words'
import { lexiconLanguage } from '@/lib/text/statement/rules/wording-lexicon'

type Props = {
  params: Promise<{ locale: string; id: string }>
  /**
   * `check`: say what is missing; `passage`, `from`, `to`: words to mark; `mark`: the mark to change; `at`, `until`: passages of the first and the last
   * part that are shown; `open`: the suggestion whose fields are open; `order`: `taken` for those first that were most often taken, then `after`: the
   * suggestion that those shown follow.
   */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** How it is said where the words that give a force stand. */
const WHY = {
  itself: 'bringing.suggest.why',
  introduced: 'bringing.suggest.why_introduced',
  goes_on: 'bringing.suggest.why_goes_on',
} as const

/** The fifth step: what is said, marked by hand or from a suggestion. */
export default async function Marks({ params, searchParams }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, query] = await Promise.all([loadBringing(id), searchParams])
  if (!loaded) notFound()
  const { actor, bringing } = loaded
  const own = lexiconLanguage(bringing.content.text.language) ?? locale
  const t = await getTranslations({ locale: own })
  // Where a program proposes no force is proposed, and no reason for one.
  const whyOf = (suggestion: Offered) =>
    suggestion.by === PROPOSER
      ? ''
      : t(WHY[suggestion.by], {
          // As people quote the words on which a force rests.
          words: `"${suggestion.words}"`,
          why: t(`statement.lexicon.why.${suggestion.why}`),
        })
  const program = await loadProgram(bringing)
  const lexicon = await loadSuggestions(bringing)
  await others()
  const suggestions = offeredIn(bringing.content, lexicon, program?.asked ?? null)
  const decided = await loadDecided(bringing, suggestions)
  const changing = bringing.marks.find((mark) => mark.id === query.mark) ?? null
  const number = (value: string | string[] | undefined) => (value === undefined ? null : Number(one(value)))
  await others()
  const shown = marksPart(bringing, suggestions, {
    at: changing ? passageOf(changing.reference) : (number(query.passage) ?? number(query.at)),
    until: number(query.until),
  })
  await others()
  const listed =
    query.order === 'taken'
      ? partOrFirst(mostTakenFirst(suggestions, decided), {
          nameOf: ({ start }) => String(start),
          after: one(query.after) ?? null,
          most: MOST_SUGGESTED,
        })
      : null
  await others()
  const proposals = proposalsOf(bringing, suggestions, listed?.entries ?? shown.suggestions)
  await others()
  // What is proposed as the reason is in the language of the text, as the title is.
  const proposed = proposals.map(({ exact: _exact, suggestion, ...proposal }) => ({
    ...proposal,
    ...decidedOn(suggestion.entry, decided),
    suggestion: shownOf(suggestion),
    titleLanguage: own,
    why: whyOf(suggestion),
  }))
  const passage = bringing.passages.find((each) => String(each.number) === query.passage)
  return (
    <BringPage locale={locale} member={actor} bringing={bringing} step="marks">
      <MarksStep
        bringing={bringing}
        suggestions={suggestions}
        shown={shown}
        proposed={proposed}
        byTaken={listed}
        program={program}
        open={number(query.open)}
        saved={query.check === 'yes' ? bringing.faults.marks : []}
        choosing={
          passage
            ? {
                passage,
                chosen: chooseWords(passage, { from: one(query.from), to: one(query.to) }),
              }
            : null
        }
        changing={changing}
      />
    </BringPage>
  )
}

/** Of a suggestion what its row needs. */
function shownOf({ start, end, entry, passage, force, proposedBy, ...rest }: Offered) {
  const reason = 'reason' in rest ? rest.reason : null
  return { start, end, entry, passage, force, proposedBy: proposedBy ?? null, reason }
}

function decidedOn(entry: string, { inAll, here }: DecidedBefore) {
  const [all, own] = [inAll.get(entry), here.get(entry)]
  return { ...(all && { inAll: all }), ...(own && { here: own }) }
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
