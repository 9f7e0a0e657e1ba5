import { UNSEEN } from '@/lib/ground/platform/fold'
import type { Stretch } from '@/lib/record/cover/types'

/** What stands for a character that is withheld. */
export const BLANK = '█'

/** A text with some stretches blanked, character for character, so that every place in it stays. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text
  const characters = Array.from(text)
  for (const { start, end } of stretches) characters.fill(BLANK, start, Math.min(end, characters.length))
  return characters.join('')
}

/** The words of a stretch. */
export function wordsAt(text: string, { start, end }: Stretch): string {
  return Array.from(text).slice(start, end).join('')
}

/** How many characters a text has, in code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _character of text) length += 1
  return length
}

/** All of a text, as a stretch; what has no text has nothing between its beginning and its end. */
export function allOf(text: string | null): Stretch {
  return { start: 0, end: text === null ? 0 : lengthOf(text) }
}

/** Whether two stretches share a character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}

/**
 * Every place where some words stand in a text: whatever white space is between them, in capitals or not, and with whatever is not seen in them (soft
 * hyphens, marks of direction, vowel signs), so that words which look the same are found. In the pattern no two classes that share a sign follow
 * each other: a page that repeats one without end is gone through once.
 *
 * @param words none where there is nothing but white space
 */
export function placesOf(text: string, words: string): Stretch[] {
  const parts = words
    .normalize('NFC')
    .split(/\s+/u)
    .map((part) => Array.from(part).filter((sign) => !isUnseen.test(sign)))
    .filter((part) => part.length > 0)
  if (parts.length === 0) return []
  const pattern = parts.map((part) => part.map(eitherWay).join(`[${UNSEEN}]*`)).join(`[\\s${UNSEEN}]+`)
  const found = [...text.matchAll(new RegExp(`${pattern}\\p{M}*`, 'giu'))]
  return inCodePoints(
    text,
    found.map(({ index, 0: exact }) => ({ start: index, end: index + exact.length })),
  )
}

const isUnseen = new RegExp(`^[${UNSEEN}]$`, 'u')

/** A sign in a pattern, as one or taken apart into a letter and its marks. */
function eitherWay(sign: string): string {
  const apart = sign.normalize('NFD')
  const literal = sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return apart === sign ? literal : `(?:${literal}|${apart})`
}

/** Stretches that are counted in code units, in order and apart, counted in code points. */
function inCodePoints(text: string, stretches: readonly Stretch[]): Stretch[] {
  let unit = 0
  let point = 0
  const upTo = (end: number) => {
    for (; unit < end; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    return point
  }
  return stretches.map(({ start, end }) => ({ start: upTo(start), end: upTo(end) }))
}

/** Stretches in code points, counted in code units instead. */
export function inCodeUnits(text: string, stretches: readonly Stretch[]): Stretch[] {
  const units = [0]
  for (const sign of text) units.push((units.at(-1) ?? 0) + sign.length)
  const at = (point: number) => units[Math.min(point, units.length - 1)] ?? 0
  return stretches.map(({ start, end }) => ({ start: at(start), end: at(end) }))
}

/** The text in pieces, each either to be read or withheld: what a page shows. */
export function piecesOf(
  text: string,
  stretches: readonly Stretch[],
): { text: string; isWithheld: boolean }[] {
  const characters = Array.from(text)
  const isWithheld = new Uint8Array(characters.length)
  for (const { start, end } of stretches) isWithheld.fill(1, start, end)
  const pieces: { text: string; isWithheld: boolean }[] = []
  for (let from = 0; from < characters.length; ) {
    let to = from
    while (to < characters.length && isWithheld[to] === isWithheld[from]) to += 1
    pieces.push({ text: characters.slice(from, to).join(''), isWithheld: isWithheld[from] === 1 })
    from = to
  }
  return pieces
}
