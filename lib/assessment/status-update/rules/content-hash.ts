import { createHash } from 'node:crypto'
import type { Confidence, Judgement } from '@/lib/text/method/types'
import type { ElementInput, RevisionCitation, SearchLogEntry, Succession, TestAnswer } from '../types'
import { KEPT_OF_CITATION, picked, SEEN_OF_QUOTE } from './citation-fields'

/** All that a revision says, word for word. Whose it is, when and on which line stand beside it and are not part of it. */
export type RevisionContent = {
  readonly judgement: Judgement
  readonly confidence: Confidence
  readonly since: string | null
  readonly seenUpTo: string
  readonly rationale: string
  readonly rationaleLanguage: string
  readonly inShort: string | null
  readonly inShortWhole: string | null
  readonly laterText: string | null
  readonly succession: Succession | null
  readonly correctionReason: string | null
  readonly citations: readonly RevisionCitation[]
  readonly elements: readonly Readonly<ElementInput>[]
  readonly searchLogs: readonly Readonly<SearchLogEntry>[]
  readonly testAnswers: readonly Readonly<TestAnswer>[]
}

/**
 * SHA-256, in hexadecimal, of a revision's content as canonical JSON (keys in order, no spaces, lists in the order given, UTF-8).
 * A reviewer's decision names it, so that nobody approves a text they did not read. Fields that are not content are left out, so a
 * row of the database and the form that made it have the same hash.
 */
export function contentHash(content: RevisionContent): string {
  return createHash('sha256').update(contentText(content), 'utf8').digest('hex')
}

/** The canonical JSON that the hash is of, so that a reader can have it and compute the same. */
export function contentText(content: RevisionContent): string {
  return JSON.stringify(canonical(content))
}

/** The content field by field, each object's keys in alphabetical order. */
function canonical(
  content: RevisionContent,
): Omit<RevisionContent, 'inShort' | 'inShortWhole' | 'testAnswers'> {
  return {
    citations: content.citations.map(citationSaid),
    confidence: content.confidence,
    correctionReason: content.correctionReason,
    // Named only where it names some: what was hashed before elements named citations has the same hash still.
    elements: content.elements.map(({ citations = [], covered, name }) => ({
      ...(citations.length === 0
        ? {}
        : { citations: citations.map(({ number, stance }) => ({ number, stance })) }),
      covered,
      name,
    })),
    // Named only where they stand, for the same reason as the copy of a quote.
    ...(content.inShort === null ? {} : { inShort: content.inShort }),
    ...(content.inShortWhole === null ? {} : { inShortWhole: content.inShortWhole }),
    judgement: content.judgement,
    laterText: content.laterText,
    rationale: content.rationale,
    rationaleLanguage: content.rationaleLanguage,
    // Named only where there is one: what was hashed before searches could be taken in has the same hash still.
    searchLogs: content.searchLogs.map(({ day, language, place, takenFrom }) => ({
      day,
      language,
      place,
      ...(takenFrom ? { takenFrom } : {}),
    })),
    seenUpTo: content.seenUpTo,
    since: content.since,
    succession: content.succession,
    // Named only where there are tests: what was hashed before they could be answered has the same hash still.
    ...(content.testAnswers.length === 0
      ? {}
      : {
          testAnswers: content.testAnswers.map(({ citations, found, says, test }) => ({
            citations,
            found,
            says,
            test,
          })),
        }),
  }
}

/** A copy, or why a quote was not found, is named only where there is one: what was hashed before these could be said has the same hash still. */
function citationSaid(citation: RevisionCitation): RevisionCitation {
  const unsaid: readonly string[] = [
    ...(citation.seenCopy === null ? SEEN_OF_QUOTE : []),
    ...(citation.quoteExplained === null ? ['quoteExplained'] : []),
  ]
  const said = KEPT_OF_CITATION.filter((field) => !unsaid.includes(field))
  return picked(citation, said) as RevisionCitation
}
