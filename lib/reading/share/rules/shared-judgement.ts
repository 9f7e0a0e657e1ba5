import { elementCitationsOf } from '@/lib/assessment/status-update/rules/element-citations'
import { readNumbers } from '@/lib/assessment/status-update/rules/test-answers'
import { type DraftInput, saysYes } from '@/lib/assessment/status-update/schema'
import { type RevisionCitation, type RevisionView, TEST_FINDINGS } from '@/lib/assessment/status-update/types'
import { isDay } from '@/lib/ground/i18n/calendar'
import { isPartialDate } from '@/lib/ground/i18n/partial-date'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'
import type { SharedJudgement } from '../types'

/** A submitted judgement as a guest reads it: what it says, and nothing of how it was decided on. */
export function sharedRevision(revision: RevisionView): SharedJudgement {
  const { id, reference, party, judgement, confidence, seenUpTo, since, rationale, rationaleLanguage } =
    revision
  const { inShort, inShortWhole, laterText, citations, elements, searchLogs, testAnswers } = revision
  return {
    ...{ id, reference, party, judgement, confidence, seenUpTo, since, rationale, rationaleLanguage },
    ...{ inShort, inShortWhole, laterText, citations, elements, searchLogs, testAnswers },
    unfinished: 0,
  }
}

/**
 * A draft as a guest reads it: what is filled in so far and can be shown. What a draft holds was typed and never checked, so an address is
 * none until it is of the web, and a date none until it is one.
 */
export function sharedDraft(
  draft: DraftInput,
  { id, reference, party }: Pick<SharedJudgement, 'id' | 'reference' | 'party'>,
): SharedJudgement {
  const begun = draft.citations.filter((row) =>
    [row.sourceId, row.shows, row.quote].some((typed) => some(typed) !== null),
  )
  // Numbered as the rationale names them: rows with a source, in their order.
  const citations = begun
    .filter(({ sourceId }) => some(sourceId) !== null)
    .flatMap((row, index) => citationOf(row, index + 1))
  return {
    ...{ id, reference, party, citations },
    judgement: one(JUDGEMENTS, draft.judgement),
    confidence: one(CONFIDENCES, draft.confidence),
    seenUpTo: date(draft.seenUpTo),
    since: date(draft.since),
    rationale: draft.rationale,
    rationaleLanguage: isLanguageTag(draft.rationaleLanguage) ? draft.rationaleLanguage : 'und',
    inShort: some(draft.inShort),
    inShortWhole: some(draft.inShortWhole),
    laterText: address(draft.laterText),
    elements: draft.elements.flatMap(({ name, covered, ...said }) =>
      name.trim() === ''
        ? []
        : { name: name.trim(), covered: saysYes(covered), citations: elementCitationsOf(said) },
    ),
    searchLogs: draft.searchLogs.flatMap(({ place, language, day }) =>
      some(place) !== null && isLanguageTag(language.trim()) && isDay(day.trim())
        ? { place: place.trim(), language: language.trim(), day: day.trim() }
        : [],
    ),
    testAnswers: draft.testAnswers.flatMap(answerOf),
    unfinished: begun.length - citations.length,
  }
}

/** A citation that says for or against what it is; of less nobody could say what it shows. */
function citationOf(row: DraftInput['citations'][number], number: number): RevisionCitation[] {
  const stance = one(STANCES, row.stance)
  if (stance === null) return []
  const sourceId = row.sourceId.trim()
  const seenOn = row.seenOn.trim()
  return [
    {
      ...{ number, sourceId, stance, shows: row.shows },
      linkToStatement: one(LINKS_TO_STATEMENT, row.linkToStatement),
      quote: some(row.quote),
      locator: some(row.locator),
      figure: some(row.figure),
      expressWithdrawal: saysYes(row.expressWithdrawal),
      seenCopy: some(row.seenCopy),
      seenAddress: address(row.seenAddress),
      seenOn: isDay(seenOn) ? seenOn : null,
      quoteExplained: some(row.quoteExplained),
    },
  ]
}

function answerOf({ test, found, says, citations }: DraftInput['testAnswers'][number]) {
  const finding = one(TEST_FINDINGS, found)
  const number = Number(test)
  if (finding === null || !Number.isInteger(number) || number < 1) return []
  return [
    { test: number, found: finding, says: some(says), citations: readNumbers(citations) ?? [], of: null },
  ]
}

function one<Key extends string>(keys: readonly Key[], typed: string): Key | null {
  return keys.find((key) => key === typed) ?? null
}

const some = (typed: string) => typed.trim() || null
const date = (typed: string) => (isPartialDate(typed.trim()) ? typed.trim() : null)
const address = (typed: string) => (isWebAddress(typed.trim()) ? typed.trim() : null)
