/** Longer lemmas are shortened in lists: their first and last words stand for them. */
const WHOLE_UP_TO = 6
const FIRST_WORDS = 3
const LAST_WORDS = 2

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u)

const withoutStop = (text: string): string => text.replace(/[.,;:]+$/u, '')

/** The words of a place as a list shows them: whole up to six words, else “first three … last two”. */
export function lemmaOf(exact: string): string {
  const words = wordsOf(exact)
  if (words.length <= WHOLE_UP_TO) return words.join(' ')
  return `${words.slice(0, FIRST_WORDS).join(' ')} … ${withoutStop(words.slice(-LAST_WORDS).join(' '))}`
}

/** The words round a place inside its passage, cut between words; the marks of omission say where more follows. */
export interface Surroundings {
  before: string
  after: string
}

/** Code units shown on either side, at most. */
const ROOM = 60

/** The words before and after a span of a passage. Offsets are counted in the passage. */
export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - ROOM), start)
  const after = text.slice(end, end + ROOM)
  return {
    before: start <= ROOM ? before : `… ${before.replace(/^\S*\s+/u, '')}`,
    after: end + ROOM >= text.length ? after : `${after.replace(/\s+\S*$/u, '')} …`,
  }
}
