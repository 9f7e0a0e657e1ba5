/**
 * Text as it is compared, by search and by whoever looks a quote up, the same in every language: compatibility forms taken apart; accents, tashkeel, tatweel and what is not
 * seen removed; forms of alef and the carriers of hamza as their bare letter, ى as ي, ة as ه; capitals as small letters; and
 * everything that is neither letter nor figure as one space. `search_fold` in migrations/*_ground/migration.sql is the same in the
 * database; a test holds the two together.
 */

/** Marks on letters, and signs that are not seen: they make no difference between words. */
const unseen =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant by themselves, on whatever letter
  /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/gu

/** The same as a class within a longer pattern, to be set in brackets. */
export const UNSEEN = unseen.source.slice(1, -1)

/** What stands between words. */
const between =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they stand between words like any other sign
  /[\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\ufff0-\uffff\u{1f000}-\u{1fbff}\u{e0000}-\u{10ffff}]+/gu

/** Letters that are compared as others. Those with accents are not here: they are taken apart before. */
const letters = lettersOf(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐÐŁĦÞŊẞøđðłħıŋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏٱىیېەةھکڪ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
  'abcdefghijklmnopqrstuvwxyzæœoddlhþnßoddlhinαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџاييي' +
    'هههكك01234567890123456789',
)
const ligatures: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }

function lettersOf(from: string, to: string): ReadonlyMap<string, string> {
  const compared = [...to]
  return new Map([...from].map((letter, index) => [letter, compared[index] ?? letter]))
}

/** Words in the form in which they are compared, with one space between two. */
export function fold(text: string): string {
  return foldedLetters(text).replace(between, ' ').trim()
}

/** A word of a text: as it is compared, and where it stands, in UTF-16 units. Marks on its last letter belong to it. */
export interface PlacedWord {
  folded: string
  start: number
  end: number
}

/** The words of a text in their order; some signs stand for several words, which then have one place. */
export function wordsOf(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = []
  let open: PlacedWord | null = null
  let at = 0
  while (at < text.length) {
    const plain = endOfPlain(text, at)
    const end = plain > at ? plain : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    const parts = plain > at ? [text.slice(at, end).toLowerCase()] : partsOf(text.slice(at, end))
    const [first = ''] = parts
    if (open) {
      open.folded += first
      if (parts.length === 1 || first !== '') open.end = end
    } else if (first !== '') {
      open = { folded: first, start: at, end }
      words.push(open)
    }
    for (let index = 1; index < parts.length; index += 1) {
      const part = parts[index] ?? ''
      open = part === '' ? null : { folded: part, start: at, end }
      if (open) words.push(open)
    }
    at = end
  }
  return words
}

/** The letters and figures of a text as they are compared, without what stands between words, and where each stands. */
export interface PlacedLetters {
  /** One entry a UTF-16 unit of what they are compared as. A sign between two figures counts as one word with them (1.5 is not 15), as a point whichever it is. */
  letters: Uint16Array
  /** Where in the text the sign begins that a letter is from, and where it ends with the marks on it, in UTF-16 units. */
  starts: Uint32Array
  ends: Uint32Array
  /** Whether a letter is the first of a word: 1 or 0. */
  opens: Uint8Array
}

const POINT = 0x2e

/** What stands for each character that is withheld: a letter that no word has, so that nothing goes on across it. */
export const WITHHELD = '\u2588'

/** The letters of a text in their order; those that one sign stands for have one place. */
export function lettersIn(text: string): PlacedLetters {
  const letters: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const opens: number[] = []
  /** Where a sign that is no space stood since the last letter; -1 where none did. */
  let signAt = -1
  let isOpen = false
  const put = (letter: number, start: number, end: number) => {
    if (signAt >= 0 && isFigure(letter) && isFigure(letters.at(-1))) {
      isOpen = true
      add(POINT, signAt, signAt + 1)
    }
    signAt = -1
    add(letter, start, end)
    isOpen = true
  }
  const add = (letter: number, start: number, end: number) => {
    letters.push(letter)
    starts.push(start)
    ends.push(end)
    opens.push(isOpen ? 0 : 1)
  }
  let at = 0
  for (const sign of text) {
    const end = at + sign.length
    const parts = sign === WITHHELD ? [sign] : partsOf(sign)
    const [first = '', ...others] = parts
    for (let index = 0; index < first.length; index += 1) put(first.charCodeAt(index), at, end)
    // A mark belongs to the letter before it.
    if (first === '' && others.length === 0 && isOpen) ends[ends.length - 1] = end
    for (const part of others) {
      isOpen = false
      for (let index = 0; index < part.length; index += 1) put(part.charCodeAt(index), at, end)
    }
    if (parts.at(-1) === '' && others.length > 0 && signAt < 0 && sign.trim() !== '') signAt = at
    at = end
  }
  return {
    letters: Uint16Array.from(letters),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    opens: Uint8Array.from(opens),
  }
}

function isFigure(letter: number | undefined): boolean {
  return letter !== undefined && letter >= 0x30 && letter <= 0x39
}

/** Where the small and capital letters and the figures end that begin at a place: most texts are little else, and only their capitals change. */
function endOfPlain(text: string, from: number): number {
  let end = from
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1
  return end
}

function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

/** What signs of one unit are between words, once folded: of them there are 65,536. */
const foldedSigns = new Map<string, readonly string[]>()

/** A sign as it is compared, taken apart where it parts words. */
function partsOf(sign: string): readonly string[] {
  const known = foldedSigns.get(sign)
  if (known) return known
  const parts = foldedLetters(sign).replace(between, ' ').split(' ')
  if (sign.length === 1) foldedSigns.set(sign, parts)
  return parts
}

function foldedLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/./gsu, (letter) => letters.get(letter) ?? letter)
    .replace(/[ßæœþ]/g, (letter) => ligatures[letter] ?? letter)
}
