import { becameIn, inQuestionIn } from '@/lib/assessment/status-update/rules/changed-quote'
import { quoteInCopy } from '@/lib/assessment/status-update/rules/quote-in-copy'
import { readableQuotesIn } from '@/lib/evidence/snapshot/rules/readable-quotes'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import type { whyGuessable } from '@/lib/ground/platform/guessable'
import type { docxOf } from '@/lib/reading/edition/rules/docx'
import type { workbookOf } from '@/lib/reading/edition/rules/xlsx'
import { coveredInEach } from '@/lib/record/cover/rules/in-our-texts'
import { decidedIn } from '@/lib/text/bringing/rules/decided'
import { withGiven } from '@/lib/text/bringing/rules/given-text'
import { firstSuggestionsIn } from '@/lib/text/bringing/rules/suggestions'
import { placeAnnotations } from '@/lib/text/note/rules/place-annotation'
import { proposedOn } from '@/lib/text/statement/rules/alignment-proposed'
import { chooseWords } from '@/lib/text/statement/rules/choose-words'
import { countClauses } from '@/lib/text/statement/rules/clauses'
import { reanchorAll } from '@/lib/text/statement/rules/reanchor'

/** What is done apart from the thread that answers everybody, by the name under which `lib/ground/platform/apart.ts` is asked for it; what brings much code with it is read when it is asked for. */
export const WORK = {
  becameIn,
  chooseWords,
  countClauses,
  coveredInEach,
  decidedIn,
  docxOf: async (...given: Parameters<typeof docxOf>) =>
    (await import('@/lib/reading/edition/rules/docx')).docxOf(...given),
  firstSuggestionsIn,
  inQuestionIn,
  placeAnnotations,
  proposedOn,
  quoteInCopy,
  readableQuotesIn,
  reanchorAll,
  whyGuessable: async (...given: Parameters<typeof whyGuessable>) =>
    (await import('@/lib/ground/platform/guessable')).whyGuessable(...given),
  withGiven,
  workbookOf: async (...given: Parameters<typeof workbookOf>) =>
    (await import('@/lib/reading/edition/rules/xlsx')).workbookOf(...given),
}

/** Run in a thread of its own. What a rule says no to is told as what it is: an error that is sent between threads is none of ours any more. */
export default async function doWork({
  name,
  given,
}: {
  readonly name: keyof typeof WORK
  readonly given: readonly unknown[]
}): Promise<unknown> {
  const work = WORK[name] as (...given: readonly unknown[]) => unknown
  try {
    return { done: await work(...given) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, details: error.details } }
    if (error instanceof Invalid) return { invalid: error.fields }
    throw error
  }
}
