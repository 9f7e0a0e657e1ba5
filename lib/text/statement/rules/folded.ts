import { overlaps, type Span } from './span'

/** A run of whole sentences of a passage, which is shown, or folded. */
export type Run = Span & { readonly isOpen: boolean }

/** The longest passage that is shown whole, and the shortest run that is worth folding, in UTF-16 code units. */
const WHOLE_UNITS = 700
const FOLDED_UNITS = 120

/**
 * A passage as it is shown round words of it: where it is long the sentences in which they stand are open, and those around them folded. The runs
 * joined are the passage exactly.
 *
 * @param offset the place of the passage's first unit in the rendering, by which the words are counted too
 */
export function foldedAround(
  text: string,
  offset: number,
  words: readonly Span[],
  language: string,
): readonly Run[] {
  const whole = { start: offset, end: offset + text.length }
  if (text.length <= WHOLE_UNITS) return [{ ...whole, isOpen: true }]
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ index, segment }) => ({ start: offset + index, end: offset + index + segment.length }),
  )
  const runs = joined(
    sentences.map((sentence) => ({ ...sentence, isOpen: words.some((each) => overlaps(each, sentence)) })),
  )
  return joined(runs.map((run) => ({ ...run, isOpen: run.isOpen || run.end - run.start < FOLDED_UNITS })))
}

/** Runs beside each other that are alike, as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    if (last?.isOpen === run.isOpen) all[all.length - 1] = { ...last, end: run.end }
    else all.push(run)
    return all
  }, [])
}
