/** What numbers a line or sets it off, as it stands at its beginning. */
export interface LineMarker {
  /** As printed: "1.", "(a)", "–". */
  readonly marker: string
  readonly sort: 'bullet' | 'number' | 'letter' | 'capital' | 'roman' | 'roman_capital'
  /** The sort with what stands round it: "(a)" and "a)" number two lists. */
  readonly style: string
  /** Its place in its list, from 1; 0 of a sign, which has none. */
  readonly value: number
  /** How many units of the line it takes, with the space after it. */
  readonly units: number
}

const BULLET = /^\s*([-–—•·▪◦●○■□‣⁃➢✓*])\s+(?=\S)/u
const NUMBER =
  /^\s*(\(?[\d٠-٩]{1,3}(?:\.[\d٠-٩]{1,3})*(?:[.)°º]|\s?[-–](?=\s)|(?<=\.[\d٠-٩]{1,3})))\s+(?=\S)/u
const LETTERS = /^\s*([([]?)(\p{L}|[ivxlc]{1,6}|[IVXLC]{1,6})([.)\]]|\s?[-–](?=\s))\s+(?=\S)/u

/** The order of Arabic letters in lists. */
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'

/**
 * The marker at the beginning of a line. A letter is one in brackets, or where it begins a list or goes on with one; "i" is the ninth letter after "h", else the first of
 * the Roman numbers. So "J. Biden" at the beginning of a line is a name.
 *
 * @param last the last value of each style of the lists that are open
 */
export function lineMarker(line: string, last: ReadonlyMap<string, number>): LineMarker | null {
  const bullet = BULLET.exec(line)
  if (bullet)
    return {
      marker: bullet[1] ?? '',
      sort: 'bullet',
      style: bullet[1] ?? '',
      value: 0,
      units: bullet[0].length,
    }
  const number = NUMBER.exec(line)
  if (number) {
    const marker = number[1] ?? ''
    return {
      ...{ marker, sort: 'number', units: number[0].length },
      style: marker.replace(/[\d٠-٩]+/gu, '1'),
      value: numberIn(marker),
    }
  }
  const readings = lettered(line)
  return (
    readings.find(({ style, value }) => value > 1 && last.get(style) === value - 1) ??
    readings.find(({ value }) => value === 1) ??
    // Nobody writes a name in brackets: a list that is quoted may begin with any letter.
    readings.findLast(({ marker }) => marker.endsWith(')')) ??
    null
  )
}

/** The last number of a marker: 2 of "1.2". */
function numberIn(marker: string): number {
  const digits = marker.match(/[\d٠-٩]+/gu)?.at(-1) ?? '0'
  return Number(digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)))
}

/** What letters at the beginning of a line may be as a marker: of a list of letters or of Roman numbers. The latter first, as "i" begins none. */
function lettered(line: string): readonly LineMarker[] {
  const [found = '', before = '', letters = '', after = ''] = LETTERS.exec(line) ?? []
  if (found === '') return []
  const of = (sort: LineMarker['sort'], value: number) => ({
    ...{ marker: `${before}${letters}${after}`, sort, value, units: found.length },
    style: `${before}${sort}${after.trim()}`,
  })
  const isCapital = /^\p{Lu}/u.test(letters)
  const roman = romanValue(letters.toLowerCase())
  const alone = [...letters].length === 1 ? letterValue(letters) : 0
  return [
    ...(roman > 0 ? [of(isCapital ? 'roman_capital' : 'roman', roman)] : []),
    ...(alone > 0 ? [of(isCapital ? 'capital' : 'letter', alone)] : []),
  ]
}

function letterValue(letter: string): number {
  const latin = letter.toLowerCase().charCodeAt(0) - 0x60
  if (latin >= 1 && latin <= 26) return latin
  return ABJAD.indexOf(letter === 'ا' ? 'أ' : letter) + 1
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman number; 0 of letters that are none. */
function romanValue(letters: string): number {
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return 0
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
