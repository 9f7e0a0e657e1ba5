import type { WordForce } from '../types'
import { type ItemBeside, wordsSaid } from './seen-texts'
import { overlaps } from './span'
import { type KnownText, renderingOf } from './text-in-language'
import { forceOfWords, lexiconLanguage } from './wording-lexicon'

/** Words in which an item is said in one language with one force, and the texts that say it so. */
export interface Wording {
  readonly words: string
  readonly force: WordForce
  /** Whether the base says it so. */
  readonly isBase: boolean
  readonly texts: readonly KnownText[]
}

/** How firmly an item is said, language by language. */
export interface VerbOfItem<Item extends ItemBeside> {
  readonly item: Item
  /** The forces with which some text says it, that of the base first. */
  readonly forces: readonly WordForce[]
  /** The language of the base first, then in the order of the texts. */
  readonly languages: readonly { readonly language: string; readonly wordings: readonly Wording[] }[]
  /** Texts of which the part that was seen does not have it. */
  readonly unseen: readonly KnownText[]
  /** Texts that were seen whole and do not have it. */
  readonly without: readonly KnownText[]
}

interface Said {
  readonly text: KnownText
  readonly words: string
  readonly force: WordForce
}

/**
 * What matters most of how texts differ: the items whose words govern others and that some text says more or less firmly than the base,
 * in reading order.
 *
 * @param language of the base
 */
export function verbsThatDiffer<Item extends ItemBeside>(
  items: readonly Item[],
  texts: readonly KnownText[],
  language: string,
): readonly VerbOfItem<Item>[] {
  return items
    .filter(({ governs }) => governs.length > 0)
    .map((item) => verbOf(item, texts, language))
    .filter(({ forces }) => forces.length > 1)
}

function verbOf<Item extends ItemBeside>(
  item: Item,
  texts: readonly KnownText[],
  language: string,
): VerbOfItem<Item> {
  const said = texts.flatMap((text) => saidBy(text, item) ?? [])
  const silent = texts.filter((text) => text.kind === 'seen' && !said.some((each) => each.text === text))
  const isWhole = (text: KnownText) => text.kind === 'seen' && text.text.extent === 'whole'
  const languages = new Set([language, ...said.map(({ text }) => renderingOf(text).language)])
  const base: Wording = { words: wordsOfBase(item, language), force: item.force, isBase: true, texts: [] }
  return {
    item,
    forces: [...new Set([item.force, ...said.map(({ force }) => force)])],
    languages: [...languages].map((each) => ({
      language: each,
      wordings: wordingsOf(
        each === language ? [base] : [],
        said.filter(({ text }) => renderingOf(text).language === each),
      ),
    })),
    unseen: silent.filter((text) => !isWhole(text)),
    without: silent.filter(isWhole),
  }
}

/** The same words with the same force are one wording, in the order in which they come first. */
function wordingsOf(begun: readonly Wording[], said: readonly Said[]): readonly Wording[] {
  const wordings = [...begun]
  for (const { text, words, force } of said) {
    const at = wordings.findIndex((each) => each.words === words && each.force === force)
    const known = wordings[at]
    if (known) wordings[at] = { ...known, texts: [...known.texts, text] }
    else wordings.push({ words, force, isBase: false, texts: [text] })
  }
  return wordings
}

/** The operative words with which a text says an item; null where none were found in it. */
function saidBy(text: KnownText, item: ItemBeside): Said | null {
  if (text.kind === 'seen') {
    const said = text.text.clauses.find(
      ({ reference, words }) => reference === item.reference && words !== null,
    )
    return said ? { text, words: wordsSaid(said), force: said.force } : null
  }
  for (const { base, other } of text.alignment.rows)
    if (other?.words && overlaps(item, base)) {
      const { start, end, force } = other.words
      return { text, words: other.exact.slice(start, end), force }
    }
  return null
}

/** The base's own operative words; its whole clause where the lexicon finds none of the item's force. */
function wordsOfBase({ exact, force }: ItemBeside, language: string): string {
  const known = lexiconLanguage(language)
  const match = known && forceOfWords(exact, known).find((each) => each.force === force)
  return match ? match.words : exact
}

/** Two ways of saying it that are unlike in force. */
export interface Choice {
  readonly language: string
  readonly words: string
}

/**
 * Two ways of saying it that are unlike in force, for the page to begin with: both in the language of the page where texts differ within it, else
 * within another; else the base's and the first that is unlike it.
 */
export function choiceOf<Item extends ItemBeside>(
  { languages, forces }: VerbOfItem<Item>,
  language: string,
): readonly [Choice, Choice] | null {
  const all = languages.flatMap((each) =>
    forces.flatMap((force) => {
      const said = each.wordings.find((wording) => wording.force === force)
      return said ? [{ language: each.language, words: said.words, force }] : []
    }),
  )
  const both = [language, ...languages.map((each) => each.language)]
    .map((each) => all.filter((said) => said.language === each))
    .find((within) => within.length > 1)
  const [one, other] = both ?? [all[0], all.find(({ force }) => force !== forces[0])]
  return one && other ? [one, other] : null
}
