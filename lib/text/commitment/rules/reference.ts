/** A reference is the passage's number and a letter, `7c`; after `z` come `aa`, `ab`, … (docs/glossary.md). */

/** The number of the passage in which the item stands that a reference names. */
export function passageOf(reference: string): number {
  return Number.parseInt(reference, 10)
}

/** The letters of the nth item of a passage, counted from 1. */
function lettersOf(count: number): string {
  let letters = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters
}

/** Which item of its passage a reference names, counted from 1; 0 where it names no item of that passage. */
function placeOf(passage: number, reference: string): number {
  const [, letters] = /^\d+([a-z]+)$/.exec(reference) ?? []
  if (letters === undefined || reference !== `${passage}${letters}`) return 0
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 96, 0)
}

/**
 * The next free reference of a passage: the letter after the last one that was ever given in it. A gap is not filled, since what stood
 * there, or was to stand there, may have been cited.
 *
 * @param given every reference of the passage, also of what was sent back or withdrawn
 */
export function nextReference(passage: number, given: readonly string[]): string {
  const last = Math.max(0, ...given.map((reference) => placeOf(passage, reference)))
  return `${passage}${lettersOf(last + 1)}`
}
