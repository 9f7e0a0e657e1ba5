import type { LexiconWord } from './lexicon-words'

/** One step of a phrase: some word, a gap of up to `upTo` words of any kind, or one of up to that many that stands between commas or is not there. */
type Step =
  | { readonly word: WordTest; readonly optional: boolean }
  | { readonly upTo: number }
  | { readonly between: number }

interface WordTest {
  readonly literals: ReadonlySet<string>
  readonly beginnings: readonly string[]
  readonly endings: readonly string[]
  readonly number: boolean
}

export type Phrase = readonly Step[]

/** What else a language says about its words. */
export interface WordLore {
  readonly numbers: ReadonlySet<string>
  readonly attached: readonly string[]
}

/**
 * Reads a phrase in the notation of the lexicon.
 *
 * @param plain how a word of the table is made plain, as those of a text are
 * @throws Error where a phrase begins with a gap or with a word that may be left out: it would match anywhere
 */
export function readPhrase(notation: string, plain: (word: string) => string): Phrase {
  const steps = readSteps(notation, plain)
  const [first] = steps
  if (!first || !('word' in first) || first.optional)
    throw new Error(`not the beginning of a phrase: “${notation}”`)
  return steps
}

/** How many words may stand between two commas inside a phrase. */
const INSERTED = 16

/** Reads a phrase that follows other words, and so may begin with a gap. */
export function readSteps(notation: string, plain: (word: string) => string): Phrase {
  return notation.split(' ').map((step): Step => {
    const gap = /^~(\d)$/.exec(step)
    if (gap) return { upTo: Number(gap[1]) }
    if (step === ',') return { between: INSERTED }
    const optional = step.startsWith('?')
    return { word: readWords(optional ? step.slice(1) : step, plain), optional }
  })
}

/** Reads words of which any may stand: `a|b*|*c|#`. */
export function readWords(notation: string, plain: (word: string) => string): WordTest {
  const literals = new Set<string>()
  const beginnings: string[] = []
  const endings: string[] = []
  let number = false
  for (const word of notation.split('|')) {
    if (word === '' || word.includes(' ')) throw new Error(`not a list of words: “${notation}”`)
    if (word === '#') number = true
    else if (word.startsWith('*')) endings.push(plain(word.slice(1)))
    else if (word.endsWith('*')) beginnings.push(plain(word.slice(0, -1)))
    else literals.add(plain(word))
  }
  return { literals, beginnings, endings, number }
}

/** Letters that a word must have before an ending that stands for many, and in all where a beginning does. */
const STEM = 2
const SHORTEST = 3

/** Whether a word is one of these, with or without an attached letter. */
export function isOneOf(word: Pick<LexiconWord, 'plain'>, test: WordTest, lore: WordLore): boolean {
  return spellingsOf(word.plain, lore.attached).some(
    (plain) =>
      test.literals.has(plain) ||
      test.beginnings.some((some) => plain.length >= SHORTEST && plain.startsWith(some)) ||
      test.endings.some((some) => plain.length >= some.length + STEM && plain.endsWith(some)) ||
      (test.number && isNumber(plain, lore)),
  )
}

function spellingsOf(plain: string, attached: readonly string[]): readonly string[] {
  const first = plain.charAt(0)
  return attached.includes(first) && plain.length > 2 ? [plain, plain.slice(1)] : [plain]
}

/** Figures and number words; four figures from 1900 to 2099 are taken for a year, and one or two for a day or a clause. */
function isNumber(plain: string, { numbers }: WordLore): boolean {
  if (numbers.has(plain)) return true
  return /^\d/.test(plain) && !/^(\d{1,2}|(19|20)\d\d)$/.test(plain)
}

/**
 * The phrases that can begin with a word, as it is made plain: which of them, in their order. They are looked up by what a word is, begins with or
 * ends in, so that a word which begins none costs next to nothing, however many phrases there are.
 */
export function byFirstWord(
  phrases: readonly Phrase[],
  lore: WordLore,
): (plain: string) => readonly number[] {
  const [literals, beginnings, endings] = [new Lookup(), new Lookup(), new Lookup()]
  const numbers: number[] = []
  phrases.forEach(([first], index) => {
    if (!first || !('word' in first)) return
    for (const literal of first.word.literals) literals.put(literal, index)
    for (const beginning of first.word.beginnings) beginnings.put(beginning, index)
    for (const ending of first.word.endings) endings.put(ending, index)
    if (first.word.number) numbers.push(index)
  })
  return (plain) => {
    const found = spellingsOf(plain, lore.attached).flatMap((spelling) => {
      const { length } = spelling
      const begun =
        length < SHORTEST
          ? []
          : beginnings.lengths().flatMap((some) => beginnings.at(spelling.slice(0, some)))
      const ended = endings
        .lengths()
        .flatMap((some) => (length < some + STEM ? [] : endings.at(spelling.slice(length - some))))
      return [
        ...literals.at(spelling),
        ...begun,
        ...ended,
        ...(numbers.length > 0 && isNumber(spelling, lore) ? numbers : []),
      ]
    })
    return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b)
  }
}

/** Which phrases have a piece of a word, and how long such pieces are. */
class Lookup {
  readonly #phrases = new Map<string, number[]>()
  readonly #lengths = new Set<number>()

  put(piece: string, phrase: number): void {
    this.#lengths.add(piece.length)
    const known = this.#phrases.get(piece)
    if (known) known.push(phrase)
    else this.#phrases.set(piece, [phrase])
  }

  at(piece: string): readonly number[] {
    return this.#phrases.get(piece) ?? []
  }

  lengths(): readonly number[] {
    return [...this.#lengths]
  }
}

/**
 * Where a phrase that begins at the word `at` ends: the place after its last word, or null. Never across the end of a sentence;
 * across a comma only inside a gap.
 */
export function phraseEnd(phrase: Phrase, words: readonly LexiconWord[], at: number, lore: WordLore) {
  return endFrom(phrase, 0, words, at, at, lore)
}

/** Where what follows words that stand between two commas begins, for each second comma that is near enough. */
function afterInsertions(words: readonly LexiconWord[], at: number, upTo: number): readonly number[] {
  if (words[at]?.after !== 'comma') return []
  const places: number[] = []
  for (let skipped = 1; skipped <= upTo; skipped += 1) {
    const border = words[at + skipped]?.after
    if (border === undefined || border === 'stop') break
    if (border === 'comma') places.push(at + skipped)
  }
  return places
}

function endFrom(
  phrase: Phrase,
  step: number,
  words: readonly LexiconWord[],
  at: number,
  first: number,
  lore: WordLore,
): number | null {
  const now = phrase[step]
  if (!now) return at
  if ('upTo' in now) {
    for (let skipped = 0; skipped <= now.upTo && joined(words, at + skipped, first, true); skipped += 1) {
      const end = endFrom(phrase, step + 1, words, at + skipped, first, lore)
      if (end !== null) return end
    }
    return null
  }
  if ('between' in now) {
    for (const place of afterInsertions(words, at, now.between)) {
      const end = endFrom(phrase, step + 1, words, place, place, lore)
      if (end !== null) return end
    }
    return endFrom(phrase, step + 1, words, at, first, lore)
  }
  const word = words[at]
  const before = phrase[step - 1]
  const afterGap = before !== undefined && 'upTo' in before
  if (word && joined(words, at, first, afterGap) && isOneOf(word, now.word, lore)) {
    const end = endFrom(phrase, step + 1, words, at + 1, first, lore)
    if (end !== null) return end
  }
  return now.optional ? endFrom(phrase, step + 1, words, at, first, lore) : null
}

/** Whether the word belongs to the same run of words as those before it. */
function joined(words: readonly LexiconWord[], at: number, first: number, commas: boolean): boolean {
  if (at === first) return true
  const border = words[at]?.after
  return border === 'word' || (commas && border === 'comma')
}
