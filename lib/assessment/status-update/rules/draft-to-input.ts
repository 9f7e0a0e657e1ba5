import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'
import { type DraftInput, saysYes, yesNoOrUnset } from '../schema'
import type { CitationInput, CitedSource, JudgementInput } from '../types'
import { missingQuotes } from './assess'
import { elementCitationsOf } from './element-citations'
import { CURRENT_METHOD } from './method-versions'
import { partyOf } from './revision-content'

/** What the rules need to know of the item that is judged. */
export type JudgedItem = Pick<
  JudgementInput,
  'force' | 'parties' | 'claimants' | 'statementDate' | 'earlierStatuses'
>

/**
 * Reads a draft as the rules see it, so that they can be shown met or not while it is written.
 * What is not yet filled well is unset. `null` while no judgement is chosen.
 */
export function inputFromDraft(
  draft: DraftInput,
  item: JudgedItem,
  findSource: (id: string) => CitedSource | null,
): JudgementInput | null {
  const judgement = chosen(JUDGEMENTS, draft.judgement)
  if (judgement === null) return null
  return {
    ...item,
    method: CURRENT_METHOD.number,
    party: partyOf(draft.party),
    judgement,
    confidence: chosen(CONFIDENCES, draft.confidence),
    seenUpTo: orNull(draft.seenUpTo),
    since: orNull(draft.since),
    rationale: draft.rationale,
    laterText: orNull(draft.laterText),
    citations: citationsOf(draft, findSource),
    elements: draft.elements.map(({ name, covered, ...typed }) => ({
      name: name.trim(),
      covered: saysYes(covered),
      citations: elementCitationsOf(typed),
    })),
    searchLogs: draft.searchLogs.map(({ place, language, day }) => ({
      place: place.trim(),
      language: language.trim(),
      day: day.trim(),
    })),
  }
}

/** Of the rows with a source: how many there are, and how many lack a quote or a locator, whether or not a judgement is chosen. */
export function quotesOf(draft: DraftInput): { readonly cited: number; readonly missing: number } {
  const cited = draft.citations
    .filter(({ sourceId }) => orNull(sourceId) !== null)
    .map(({ quote, locator }, index) => ({
      number: index + 1,
      quote: orNull(quote),
      locator: orNull(locator),
    }))
  return { cited: cited.length, missing: missingQuotes(cited).length }
}

/** Rows with a source are numbered in their order; one that names no known source is none of the evidence. */
function citationsOf(
  draft: DraftInput,
  findSource: (id: string) => CitedSource | null,
): readonly CitationInput[] {
  return draft.citations
    .filter(({ sourceId }) => orNull(sourceId) !== null)
    .flatMap((row, index) => {
      const source = findSource(row.sourceId.trim())
      if (source === null) return []
      return {
        number: index + 1,
        source: classedHere(source, row),
        stance: chosen(STANCES, row.stance),
        shows: row.shows,
        linkToStatement: chosen(LINKS_TO_STATEMENT, row.linkToStatement),
        quote: orNull(row.quote),
        locator: orNull(row.locator),
        figure: orNull(row.figure),
        expressWithdrawal: saysYes(row.expressWithdrawal),
      }
    })
}

type Classing = Pick<DraftInput['citations'][number], 'primary' | 'onBehalfOf' | 'independenceGroup' | 'date'>

/** The source as it will be classed: what somebody has set stays, what nobody has yet is taken from the row. */
export function classedHere(source: CitedSource, row: Classing): CitedSource {
  return {
    ...source,
    primary: source.primary ?? yesNoOrUnset(row.primary),
    onBehalfOf: source.onBehalfOf ?? orNull(row.onBehalfOf),
    independenceGroup: source.independenceGroup ?? orNull(row.independenceGroup),
    date: source.date ?? orNull(row.date),
  }
}

function chosen<Key extends string>(keys: readonly Key[], text: string): Key | null {
  return keys.find((key) => key === text) ?? null
}

const orNull = (text: string) => text.trim() || null
