import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

export type Direction = 'ltr' | 'rtl'

/** A part of a line that runs one way. */
export interface DirectedRun {
  text: string
  direction: Direction
}

/**
 * A line of text in runs of one direction, in the order in which they stand from left to right (Unicode Standard Annex 9, rule L2).
 * The text of each run is in the order in which it is read.
 *
 * @param direction of the line as a whole
 */
export function visualRuns(line: string, direction: Direction): readonly DirectedRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction)
  const runs: { text: string; level: number }[] = []
  for (let at = 0; at < line.length; at += 1) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last && last.level === level) last.text += line.charAt(at)
    else runs.push({ text: line.charAt(at), level })
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) turnRound(runs, level)
  return runs.map(({ text, level }) => ({ text, direction: level % 2 === 1 ? 'rtl' : 'ltr' }))
}

/** Turns round every stretch of runs at `level` or above. */
function turnRound(runs: { level: number }[], level: number): void {
  let from = 0
  while (from < runs.length) {
    if ((runs[from]?.level ?? 0) < level) {
      from += 1
      continue
    }
    let to = from
    while (to < runs.length && (runs[to]?.level ?? 0) >= level) to += 1
    runs.splice(from, to - from, ...runs.slice(from, to).reverse())
    from = to
  }
}
