import { diffArrays } from 'diff'

/** A stretch of words that stands in both texts, or in one of them. */
export interface WordRun {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

/** Below this share of words in common two texts are told apart as wholes: what they still share is chance. */
const LEAST_IN_COMMON = 0.25

/** Words kept between changes that are more than twice as many are no relief to read, and go with them. */
const LONGEST_CRUMB = 2

/**
 * How one text became another, word by word: words are parted at white space, which goes with the word before it. What was taken
 * out stands before what came in its place. Left without what was added it is the earlier text, without what was removed the later
 * one, unit for unit.
 */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }]
  const [earlier, later] = [wordsOf(before), wordsOf(after)]
  const runs = diffArrays(earlier, later).map(
    ({ value, added, removed }): Run => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      words: value,
    }),
  )
  const kept = runs.reduce((sum, { kind, words }) => sum + (kind === 'kept' ? words.length : 0), 0)
  const isRewritten = kept < LEAST_IN_COMMON * Math.max(earlier.length, later.length)
  return joined(isRewritten ? runs.flatMap(parted) : withoutCrumbs(runs))
}

interface Run {
  kind: WordRun['kind']
  words: readonly string[]
}

function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/** What both have, as if it had been taken out and put in again. */
function parted({ kind, words }: Run): Run[] {
  if (kind !== 'kept') return [{ kind, words }]
  return [
    { kind: 'removed', words },
    { kind: 'added', words },
  ]
}

function withoutCrumbs(runs: readonly Run[]): Run[] {
  // A change is one or two runs; kept runs stand between changes.
  const changedOn = (index: number, step: 1 | -1) => {
    let changed = 0
    for (let at = index + step; runs[at] && runs[at]?.kind !== 'kept'; at += step)
      changed += runs[at]?.words.length ?? 0
    return changed
  }
  return runs.flatMap((run, index) => {
    const [left, right] = [changedOn(index, -1), changedOn(index, 1)]
    const isCrumb = run.words.length <= LONGEST_CRUMB && left + right > 2 * run.words.length
    return run.kind === 'kept' && left > 0 && right > 0 && isCrumb ? parted(run) : [run]
  })
}

/** Neighbouring changes as one: all that was taken out, then all that was put in. */
function joined(runs: readonly Run[]): WordRun[] {
  const result: WordRun[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, words } of runs) {
    const text = words.join('')
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      close()
      result.push({ kind, text })
    }
  }
  close()
  return result
}
