import { decidedIn } from '@/lib/bringing/rules/decided'
import { withGiven } from '@/lib/bringing/rules/given-text'
import { firstSuggestionsIn } from '@/lib/bringing/rules/suggestions'
import { coveredInEach } from '@/lib/cover/rules/in-our-texts'
import type { docxOf } from '@/lib/edition/rules/docx'
import type { workbookOf } from '@/lib/edition/rules/workbook'
import { placeAnnotations } from '@/lib/note/rules/place-annotation'
import { Invalid, Refusal } from '@/lib/platform/errors'
import type { whyGuessable } from '@/lib/platform/guessable'
import { readableQuotesIn } from '@/lib/snapshot/rules/readable-quotes'
import { proposedOn } from '@/lib/statement/rules/alignment-proposed'
import { chooseWords } from '@/lib/statement/rules/choose-words'
import { countClauses } from '@/lib/statement/rules/clauses'
import { reanchorAll } from '@/lib/statement/rules/reanchor'
import { becameIn, inQuestionIn } from '@/lib/status-update/rules/changed-quote'
import { quoteInCopy } from '@/lib/status-update/rules/quote-in-copy'

/** What is done apart from the thread that answers everybody, by the name under which `lib/platform/apart.ts` is asked for it; what brings much code with it is read when it is asked for. */
export const WORK = {
  becameIn,
  chooseWords,
  countClauses,
  coveredInEach,
  decidedIn,
  docxOf: async (...given: Parameters<typeof docxOf>) =>
    (await import('@/lib/edition/rules/docx')).docxOf(...given),
  firstSuggestionsIn,
  inQuestionIn,
  placeAnnotations,
  proposedOn,
  quoteInCopy,
  readableQuotesIn,
  reanchorAll,
  whyGuessable: async (...given: Parameters<typeof whyGuessable>) =>
    (await import('@/lib/platform/guessable')).whyGuessable(...given),
  withGiven,
  workbookOf: async (...given: Parameters<typeof workbookOf>) =>
    (await import('@/lib/edition/rules/workbook')).workbookOf(...given),
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
