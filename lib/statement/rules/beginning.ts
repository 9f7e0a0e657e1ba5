/** How much of a beginning is shown, in UTF-16 code units: some six lines. */
const BEGINNING_UNITS = 500

/** How a passage begins: its first sentences, as many as find room, and never less than one. Where it is cut it ends with a sentence. */
export function beginningOf(passage: string, language: string): string {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(passage)]
  const kept = sentences.filter(
    ({ index, segment }, at) => at === 0 || index + segment.trimEnd().length <= BEGINNING_UNITS,
  )
  return kept
    .map(({ segment }) => segment)
    .join('')
    .trim()
}
