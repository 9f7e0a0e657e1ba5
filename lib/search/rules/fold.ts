/**
 * Text as search compares it, the same in every language: compatibility forms taken apart; accents, tashkeel, tatweel and what is not
 * seen removed; forms of alef and the carriers of hamza as their bare letter, ى as ي, ة as ه; capitals as small letters; and
 * everything that is neither letter nor figure as one space. `search_fold` in migrations/*_platform/migration.sql is the same in the
 * database; a test holds the two together.
 */

/** Marks on letters, and signs that are not seen: they make no difference between words. */
const unseen =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant by themselves, on whatever letter
  /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/gu

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
  for (const sign of text) {
    const end = at + sign.length
    const parts = partsOf(sign)
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
