import { z } from 'zod'
import { fieldsWith, SAID_OF_SOURCE } from '@/lib/assessment/status-update/rules/citation-fields'
import type { RevisionContent } from '@/lib/assessment/status-update/rules/content-hash'
import { methodOfJudgement } from '@/lib/assessment/status-update/rules/method-versions'
import { draftOf } from '@/lib/assessment/status-update/rules/revision-content'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import { type RevisionView, type SourceClass, TEST_FINDINGS } from '@/lib/assessment/status-update/types'
import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'

const text = z.string()
const textOrNull = z.string().nullable()

const kept = z.object({
  judgement: z.enum(JUDGEMENTS),
  confidence: z.enum(CONFIDENCES),
  since: textOrNull,
  seenUpTo: text,
  rationale: text,
  rationaleLanguage: text,
  // Those that were given before a sentence in short was asked have none.
  inShort: textOrNull.default(null),
  inShortWhole: textOrNull.default(null),
  laterText: textOrNull,
  citations: z.array(
    z.object({
      number: z.number(),
      sourceId: text,
      stance: z.enum(STANCES),
      shows: text,
      linkToStatement: z.enum(LINKS_TO_STATEMENT).nullable(),
      quote: textOrNull,
      locator: textOrNull,
      figure: textOrNull,
      expressWithdrawal: z.boolean(),
      // Those that were given before copies could be named have none.
      seenCopy: textOrNull.default(null),
      seenAddress: textOrNull.default(null),
      seenOn: textOrNull.default(null),
      quoteExplained: textOrNull.default(null),
    }),
  ),
  elements: z.array(
    z.object({
      name: text,
      covered: z.boolean(),
      // Those that were given before elements named citations have none.
      citations: z.array(z.object({ number: z.number(), stance: z.enum(STANCES) })).optional(),
    }),
  ),
  searchLogs: z.array(z.object({ place: text, language: text, day: text, takenFrom: textOrNull.optional() })),
  // Those that were given before tests could be answered have none.
  testAnswers: z
    .array(
      z.object({
        test: z.number(),
        found: z.enum(TEST_FINDINGS),
        says: textOrNull,
        citations: z.array(z.number()),
      }),
    )
    .default([]),
})

const said = z.record(
  text,
  z.object({
    primary: z.boolean().nullable(),
    onBehalfOf: textOrNull,
    independenceGroup: textOrNull,
    date: textOrNull,
  }),
)

/** A second judgement's content as the database keeps it. @throws ZodError when it is none: what was stored is ours, so that is a defect */
export function contentIn(stored: unknown): Omit<RevisionContent, 'succession' | 'correctionReason'> {
  return kept.parse(stored)
}

/** What its writer said of the sources that they cite, by the source's id. */
function saidIn(stored: unknown): ReadonlyMap<string, SourceClass> {
  return new Map(Object.entries(said.parse(stored)))
}

/** Whose a second judgement is, and when and of what it was given. */
export interface Given {
  id: string
  reference: string
  party: string
  by: string
  at: string
  contentSha256: string
}

/** A second judgement as pages show judgements. It is no revision: it has no number, and nothing is decided on it but with the first. */
export function asRevision(
  stored: unknown,
  { id, reference, party, by, at, contentSha256 }: Given,
): RevisionView {
  const content = contentIn(stored)
  return {
    ...content,
    testAnswers: content.testAnswers.map((answer) => ({ ...answer, of: null })),
    id,
    reference,
    party,
    contentSha256,
    number: 0,
    succession: null,
    correctionReason: null,
    state: 'submitted',
    stateSince: at,
    submittedAt: at,
    method: methodOfJudgement(null, at),
    author: { publicName: by, kind: 'person' },
    provisional: false,
    shownAsInterim: null,
    finalAt: null,
    approvals: [],
  }
}

/** A second judgement as a form would have been filled to give it, with what was said of its sources. */
export function draftOfCoding(
  party: string,
  { content, said }: { readonly content: unknown; readonly said: unknown },
): DraftInput {
  const draft = draftOf({ ...contentIn(content), party })
  const classings = saidIn(said)
  return {
    ...draft,
    citations: draft.citations.map((citation) => {
      const of = classings.get(citation.sourceId)
      return { ...citation, ...fieldsWith(SAID_OF_SOURCE, (field) => asSaid(of?.[field] ?? null)) }
    }),
  }
}

const asSaid = (value: string | boolean | null) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '')
