import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { DraftInput, SubmissionInput } from '../schema'
import type { CitedSource, RevisionView, SourceClass } from '../types'
import { fieldsWith, KEPT_OF_CITATION, picked, SAID_OF_SOURCE, SAID_OF_USE } from './citation-fields'
import type { RevisionContent } from './content-hash'
import { typedCitationsOf } from './element-citations'

/**
 * What a submission says, as it is kept and hashed. How it stands to an earlier judgement is part of it only where there is a final
 * one to stand to, and a reason for correcting only where it corrects.
 */
export function contentOf(submission: SubmissionInput, followsFinal: boolean): RevisionContent {
  const succession = followsFinal ? submission.succession : null
  return {
    judgement: submission.judgement,
    confidence: submission.confidence,
    since: submission.since,
    seenUpTo: submission.seenUpTo,
    rationale: submission.rationale,
    rationaleLanguage: submission.rationaleLanguage,
    inShort: submission.inShort,
    inShortWhole: submission.party === ALL_PARTIES ? null : submission.inShortWhole,
    laterText: submission.laterText,
    succession,
    correctionReason: succession === 'corrects' ? submission.correctionReason : null,
    citations: submission.citations.map((citation, index) =>
      picked({ ...citation, number: index + 1 }, KEPT_OF_CITATION),
    ),
    elements: submission.elements,
    searchLogs: submission.searchLogs,
    testAnswers: submission.testAnswers,
  }
}

/** What a submission says about each source it cites; of two rows on one source the first that says something stands. */
export function classingsOf(submission: SubmissionInput): ReadonlyMap<string, SourceClass> {
  const classings = new Map<string, SourceClass>()
  for (const { sourceId, primary, onBehalfOf, independenceGroup, date } of submission.citations) {
    const before = classings.get(sourceId)
    classings.set(sourceId, {
      primary: before?.primary ?? primary,
      onBehalfOf: before?.onBehalfOf ?? onBehalfOf,
      independenceGroup: before?.independenceGroup ?? independenceGroup,
      date: before?.date ?? date,
    })
  }
  return classings
}

/** A source as it will be classed: what somebody has set stays, what nobody has yet is taken from the submission. */
export function withClassing(source: CitedSource, said: SourceClass): CitedSource {
  return {
    ...source,
    primary: source.primary ?? said.primary,
    onBehalfOf: source.onBehalfOf ?? said.onBehalfOf,
    independenceGroup: source.independenceGroup ?? said.independenceGroup,
    date: source.date ?? said.date,
  }
}

/** A revision as a form would have been filled to give it. How it stands to the judgement before is asked anew. */
export function draftOf(
  revision: Pick<RevisionView, 'party'> & Omit<RevisionContent, 'succession' | 'correctionReason'>,
): DraftInput {
  return {
    party: revision.party,
    judgement: revision.judgement,
    confidence: revision.confidence,
    seenUpTo: revision.seenUpTo,
    since: revision.since ?? '',
    rationale: revision.rationale,
    rationaleLanguage: revision.rationaleLanguage,
    inShort: revision.inShort ?? '',
    inShortWhole: revision.inShortWhole ?? '',
    laterText: revision.laterText ?? '',
    succession: '',
    correctionReason: '',
    citations: revision.citations.map((citation) => ({
      ...fieldsWith(SAID_OF_USE, (field) => asTyped(citation[field])),
      ...fieldsWith(SAID_OF_SOURCE, () => ''),
    })),
    elements: revision.elements.map(({ name, covered, citations = [] }) => ({
      name,
      covered: covered ? 'yes' : '',
      ...typedCitationsOf(citations),
    })),
    searchLogs: revision.searchLogs.map(({ place, language, day, takenFrom }) => ({
      place,
      language,
      day,
      takenFrom: takenFrom ?? '',
    })),
    testAnswers: revision.testAnswers.map(({ test, found, says, citations }) => ({
      test: String(test),
      found,
      says: says ?? '',
      citations: citations.join(', '),
    })),
  }
}

/** As a form has it: what is ticked says yes. */
const asTyped = (value: string | boolean | null) => (typeof value === 'string' ? value : value ? 'yes' : '')

/** The line that a form speaks of: nothing said is all parties together. */
export function partyOf(typed: string): string {
  return typed.trim() || ALL_PARTIES
}
