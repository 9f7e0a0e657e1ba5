// Signs of notes and numbers of lists, as documents print them.

/** Small raised signs that stand for a note where nothing says that they do: digits, a letter in brackets, stars and daggers. */
const NOTE_SIGN = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])]?$/

/** Whether words in a small raised script can be the sign of a note. @param {string} words */
export function isNoteSign(words) {
  return NOTE_SIGN.test(words.trim())
}

/** A sign without what stands round it: "1" of "[1]" and "1.". @param {string} sign */
export function bareSign(sign) {
  return sign.trim().replace(/^[[(]|[\]).:]+$/g, '')
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits and the signs of powers as small raised signs; what has none stays as it is. @param {string} words */
export function superscript(words) {
  return /^[\s\d+\-−,]+$/.test(words)
    ? words
        .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
        .replace(/[-−]/g, '⁻')
        .replace(/\+/g, '⁺')
    : words
}

/** What stands before a raised number that is a power: ten, a unit of length, a letter of a formula. */
const RAISED_TO = /(?:^|[^\d.,])10$|(?:^|[\s\d(])\p{L}{1,2}$/u

/**
 * A raised number where no notes are told: in small signs, so that "1988" with the sign of a note is no "19881"; the sign of a note is set apart, so that the
 * word before it stays whole. Folded, either is what it was before. Other words stay as they are.
 *
 * @param {string} before what stands before it in its line
 * @param {string} words
 * @param {boolean} isSign whether it is known to be the sign of a note
 */
export function raisedAfter(before, words, isSign) {
  const small = superscript(words).trim()
  if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(small)) return words
  const isSetApart = /\S$/.test(before) && (isSign || !RAISED_TO.test(before))
  return isSetApart ? `\u202f${small}` : small
}

/** The number of an item as lists count: `decimal`, letters, Roman numbers. @param {number} n @param {string} format */
export function counted(n, format) {
  if (n < 1) return String(n)
  switch (format) {
    case 'lowerLetter':
      return lettered(n)
    case 'upperLetter':
      return lettered(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'arabicAbjad':
      return ABJAD[(n - 1) % ABJAD.length] ?? String(n)
    case 'arabicAlpha':
      return ALPHABET[(n - 1) % ALPHABET.length] ?? String(n)
    case 'hindiNumbers':
      return String(n).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    default:
      return String(n)
  }
}

const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const ALPHABET = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** As Word counts on after z: aa, bb. @param {number} n */
function lettered(n) {
  return String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

/** @type {readonly (readonly [string, number])[]} */
const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** @param {number} n */
function roman(n) {
  let rest = n
  return ROMAN.map(([letters, value]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return letters.repeat(times)
  }).join('')
}
