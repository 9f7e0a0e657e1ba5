import { TITLE_UNITS } from '@/lib/commitment/schema'
import { plainNameOf } from '@/lib/platform/keepable'
import type { Suggestion } from '../types'

/** How many UTF-16 code units of the words a proposed title has at most, and from how many on a comma may end it. */
const TITLE_OF_WORDS = Math.min(80, TITLE_UNITS)
const LEAST_OF_TITLE = 25

/** Reasons whose words only say how firmly: a title is what they are said of. */
const OF_WHAT_FOLLOWS: ReadonlySet<string> = new Set([
  ...['agreement', 'undertaking', 'decision', 'intention', 'possibility', 'readiness'],
  ...['effort', 'weakened', 'examining'],
])

/**
 * The title that is proposed for a clause: words of it and no others. Of what is agreed, intended or possible what the operative words are said of
 * (“We intend to open an office” is “open an office”); of a plain future and of positions from the operative words on. A comma ends it, or there is
 * no room for more.
 *
 * @param exact the words that would be marked, which begin at `start` of the text
 */
export function proposedTitle(exact: string, start: number, suggestion: Suggestion): string {
  const from = suggestion.by === 'itself' ? titleStart(suggestion) - start : 0
  const words = plainNameOf(exact.slice(Math.max(0, from)).replace(/^[\s\p{P}]+/u, ''))
  // Operative words that end the clause leave nothing to name it by.
  return cutToTitle(words.split(' ').length > 1 ? words : plainNameOf(exact))
}

/** Where a title begins: after the operative words, or with the last of them where that is what is done (“tenemos previsto continuar”). */
function titleStart({ start, end, words, why, entry }: Suggestion): number {
  const isEnglishFuture = why === 'future' && entry.startsWith('en.')
  if (!OF_WHAT_FOLLOWS.has(why) && !isEnglishFuture) return start
  const last = words.match(/[\s’'‑-](\p{L}{5,})$/u)
  return last ? end - (last[1]?.length ?? 0) : end
}

function cutToTitle(words: string): string {
  const comma = words.slice(LEAST_OF_TITLE).search(/[,;،؛](?=\s)/u)
  const upTo = comma === -1 ? words : words.slice(0, LEAST_OF_TITLE + comma)
  if (upTo.length <= TITLE_OF_WORDS) return upTo
  const cut = upTo.slice(0, TITLE_OF_WORDS)
  const whole = cut.slice(0, cut.lastIndexOf(' ') + 1) || plainNameOf(cut)
  return `${whole.replace(/[\s\p{P}]+$/u, '')} …`
}
