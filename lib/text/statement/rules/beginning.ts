/** How much of a beginning is shown, in UTF-16 code units: some six lines. */
const BEGINNING_UNITS = 500

/** No more than so many units are parted into sentences: one that is longer, which nobody writes, is cut there. */
const LOOKED_AT = 20_000

/** How a passage begins: its first sentences, as many as find room, and never less than one. Where it is cut it ends with a sentence. */
export function beginningOf(passage: string, language: string): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    passage.slice(0, LOOKED_AT),
  )
  let kept = ''
  // Taken one by one: a long passage is not parted to its end.
  for (const { index, segment } of sentences) {
    if (index > 0 && index + segment.trimEnd().length > BEGINNING_UNITS) break
    kept += segment
  }
  return kept.trim()
}
