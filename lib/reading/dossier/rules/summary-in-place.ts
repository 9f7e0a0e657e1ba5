import type { SourceView } from '@/lib/evidence/source/types'
import { inPlace, type ShownTranslation, type WordsIn } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'

/**
 * The summary of a source as pages show it: translated where exactly these words are. Null where it has none.
 *
 * @param summaries translations of what it says, or said on another day
 */
export function summaryInPlace(
  { summary: text }: Pick<SourceView, 'summary'>,
  summaries: readonly ShownTranslation[],
): (WordsIn & { readonly translation?: ShownTranslation }) | null {
  if (text === null) return null
  return inPlace(
    { text, language: SUMMARY_LANGUAGE },
    summaries.find(({ original }) => original.text === text),
  )
}
