import type { AlikeItems } from '@/lib/assessment/status-update/rules/facets'
import type { Force } from '@/lib/text/method/types'
import type { QuotableWords } from '@/lib/text/statement/rules/quoted-words'
import { type KnownText, renderingOf, saidIn } from '@/lib/text/statement/rules/text-in-language'
import { verbsThatDiffer } from '@/lib/text/statement/rules/verbs'
import type { WordedItem, WordForce } from '@/lib/text/statement/types'

/** Which items show best what is done here: an option, on which words differ most from acts; then an aim; then a promise; then what is claimed. */
const BY_FORCE: readonly Force[] = [
  'conditional',
  'intended',
  'agreed',
  'claimed',
  'declared',
  'acknowledged',
]

/** How many are looked at for one that says in short what became of it: nearly all do. */
const MOST = 6

/**
 * The references of items that may be the worked example, the best first, some at most: judged for all parties together, by force and then in
 * the order given. Of items that stand alike one is named.
 *
 * @param alike all items of a statement that stand
 */
export function examplesOf(alike: readonly Pick<AlikeItems, 'reference' | 'force' | 'states'>[]): string[] {
  const fit = alike.filter(
    ({ states: [state, ...others] }) =>
      state !== undefined && others.length === 0 && state.key !== 'not_rated' && state.key !== 'not_checked',
  )
  return BY_FORCE.flatMap((force) => fit.filter((item) => item.force === force))
    .slice(0, MOST)
    .map(({ reference }) => reference)
}

/** An item's words in one text, with the verb that governs them there. */
export interface Version {
  /** Null for the base. */
  readonly text: KnownText | null
  readonly language: string
  readonly words: QuotableWords
  /** How firmly it says them; null where nobody set that. */
  readonly force: Force | null
}

/** As many texts of one clause are shown. */
const MOST_VERSIONS = 5

/** An item of the base with the words that govern it. */
type OfBase = Parameters<typeof saidIn>[1] & QuotableWords & { readonly force: Force }

/**
 * One clause in several texts. Where texts say its verb more or less firmly than the base, a text for each language and each force in it; else the base,
 * and a text in the reader's language where there is one. What is in that language stands first, then the base.
 *
 * @param items the words of all items of the statement, among them what governs this one
 * @param texts those that stand beside the base
 * @param languages of the base, and of the reader
 */
export function versionsOf(
  item: OfBase,
  items: readonly WordedItem[],
  texts: readonly KnownText[],
  languages: { readonly base: string; readonly reader: string },
): readonly Version[] {
  const base: Version = { text: null, language: languages.base, words: item, force: item.force }
  const verb = verbsThatDiffer(
    items.filter(({ reference }) => reference === item.governedBy),
    texts,
    languages.base,
  )[0]
  const differing = verb?.languages.flatMap(({ language, wordings }) =>
    verb.forces.flatMap((force) => {
      if (language === languages.base && force === item.force) return []
      const said = wordings.filter((wording) => wording.force === force).flatMap((wording) => wording.texts)
      return versionIn(said, item, force) ?? []
    }),
  )
  const own = versionIn(
    texts.filter((text) => languages.reader !== languages.base && languageOf(text) === languages.reader),
    item,
  )
  const all = [base, ...(differing ?? (own ? [own] : []))]
  const isReaders = ({ language }: Version) => language === languages.reader
  return [...all.filter(isReaders), ...all.filter((version) => !isReaders(version))].slice(0, MOST_VERSIONS)
}

/** The first of some texts that has the words with what governs them. */
function versionIn(texts: readonly KnownText[], item: OfBase, force?: WordForce): Version | null {
  for (const text of texts) {
    const [words] = saidIn([text], item)?.words ?? []
    if (words && (force === undefined || words.hinge !== null))
      return { text, language: languageOf(text), words, force: force ?? words.force }
  }
  return null
}

function languageOf(text: KnownText): string {
  return renderingOf(text).language
}

/** Whether texts say it with unlike force: an option in one and a promise in another, or otherwise. */
export function unlike(versions: readonly Version[]): 'option' | 'other' | 'same' {
  const forces = new Set(versions.flatMap(({ force }) => force ?? []))
  if (forces.size < 2) return 'same'
  return forces.size === 2 && forces.has('conditional') && forces.has('agreed') ? 'option' : 'other'
}
