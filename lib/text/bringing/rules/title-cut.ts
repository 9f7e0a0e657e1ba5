import { plainNameOf } from '@/lib/ground/platform/storable-text'
import type { TitleWords } from './title-words'

/** From how many UTF-16 code units on a title may end; and where the clause says something more after a comma. */
const LEAST = 25
const LEAST_BEFORE_MORE = 15

/**
 * Words cut to the room of a title, where they have an end of their own: what an insertion sets off is left out first; then a comma ends it that parts
 * no adjectives, then the last place before a preposition or a conjunction. Where there is none of these it is cut after a word, and says so.
 *
 * @param most UTF-16 code units
 * @param from before which it does not end, where there is room: operative words without which it names only who
 */
export function cutToTitle(words: string, of: TitleWords, most: number, from = 0): string {
  const whole = withoutDangling(words.replace(/[\s,;:،؛–—]+$/u, ''), of)
  if (whole.length <= most) return whole
  const kept = withoutInsertion(whole, of)
  if (kept.length <= most) return kept
  const least = from < most ? from : 0
  const end = commaEnd(kept, of, most, least) ?? breakEnd(kept, of, most, least)
  if (end !== null) return kept.slice(0, end)
  const cut = kept.slice(0, most)
  const last = cut.slice(0, cut.lastIndexOf(' ') + 1) || plainNameOf(cut)
  return `${withoutDangling(last.replace(/[\s\p{P}]+$/u, ''), of)} …`
}

/** Without an insertion that stands before a title may end: “promote, in accordance with the law, the …”. */
function withoutInsertion(words: string, { inserted }: TitleWords): string {
  const list = inserted.replaceAll(' ', "[\\s’']+")
  const between = new RegExp(`^([^,،]{1,${LEAST}})[,،]\\s(?:${list})(?!\\p{L})[^,،]*[,،](?=\\s)`, 'iu')
  return words.replace(between, '$1')
}

/** The first comma, or dash, that ends what the title is of. */
function commaEnd(words: string, of: TitleWords, most: number, least: number): number | null {
  const more = new RegExp(`^(?:${of.more})(?!\\p{L})`, 'iu')
  for (const { index, 0: sign } of words.matchAll(/[,،;؛:]\s+|\s[–—]\s+/gu)) {
    if (index > most) return null
    const before = withoutDangling(words.slice(0, index), of)
    if (index < least) continue
    const goesOn = more.test(words.slice(index + sign.length))
    const isLong = goesOn ? index >= LEAST_BEFORE_MORE && before.split(' ').length > 2 : index >= LEAST
    if (isLong && !isIncomplete(before, of)) return before.length
  }
  return null
}

/** The last place before a word with which something more begins. */
function breakEnd(words: string, of: TitleWords, most: number, least: number): number | null {
  const breaks = new RegExp(`\\s(?=(?:${of.breaks})(?![\\p{L}]))`, 'giu')
  const places = [...words.slice(0, most + 1).matchAll(breaks)].map(({ index }) => index)
  for (const place of places.reverse()) {
    const kept = withoutDangling(words.slice(0, place), of)
    if (kept.length < Math.max(LEAST, least)) return null
    if (!isIncomplete(kept, of)) return kept.length
  }
  return null
}

function withoutDangling(words: string, { dangling }: TitleWords): string {
  const last = new RegExp(`(?:[\\s,،]+|[’'])(?:${dangling})[’']?$`, 'iu')
  let left = words.replace(/[\s,،]+$/u, '')
  for (let next = left.replace(last, ''); next !== left; next = left.replace(last, '')) left = next
  return left
}

/** Whether words end with one that needs the next; in a list of such words each does (“political, security”). */
function isIncomplete(words: string, { needsNext }: TitleWords): boolean {
  const ends = new RegExp(`(?:^|[\\s’'])(?:${needsNext.replaceAll(' .+', '\\s[^\\s]+')})$`, 'iu')
  if (ends.test(words)) return true
  const [, before] = /^(.*), [^\s,]+$/u.exec(words) ?? []
  return before !== undefined && ends.test(before)
}
