import { readFileSync } from 'node:fs'
import path from 'node:path'
import { emptyContent } from '@/lib/text/bringing/rules/content'
import { proposalsOf } from '@/lib/text/bringing/rules/proposals'
import { suggestionsIn } from '@/lib/text/bringing/rules/suggestions'
import { passagesOf } from '@/lib/text/statement/rules/passages'

/** Texts coded by hand, and where each is from: scripts/lexicon/coded.json and the texts beside it. */
const FOLDER = path.join(process.cwd(), 'scripts/lexicon')
const DOSSIER = 'prisma/seed/data/rabat-2022.json'

/** A marked item as it was coded: a distinctive stretch at its beginning, and how firmly it is said. */
interface CodedItem {
  readonly start: number
  readonly end: number
  readonly force: string
}

/** A coded text; in coded.json `text` is its file. */
interface CodedText {
  readonly language: string
  readonly text: string
  readonly items: readonly CodedItem[]
}

/**
 * How suggestions did, of one text or one force in it. An item is found where the words that a suggestion would mark hold the beginning of its
 * stretch; a suggestion is right for one item at most, so two for one item are one right and one too many.
 */
export interface Counted {
  readonly items: number
  readonly found: number
  /** Of those found, how many with the force that was coded. */
  readonly withForce: number
  readonly suggested: number
  readonly right: number
}

export interface Measured {
  readonly name: string
  readonly language: string
  readonly all: Counted
  readonly forces: Readonly<Record<string, Counted>>
}

/** In the order of the glossary; what was coded as welcomed has the key `acknowledged` here. */
const FORCES_CODED = ['agreed', 'intended', 'conditional', 'declared', 'acknowledged', 'claimed'] as const

/** Suggestions for each coded text, held against the coding; then for the extracts in Arabic of the starter dossier, which has no text of its own in it. */
export function measureAll(): readonly Measured[] {
  const coded = JSON.parse(readFileSync(path.join(FOLDER, 'coded.json'), 'utf8')) as Record<string, CodedText>
  return [
    ...Object.entries(coded).map(([name, each]) =>
      measure(name, { ...each, text: readFileSync(path.join(FOLDER, 'texts', each.text), 'utf8') }),
    ),
    ...extractsIn('ar'),
  ]
}

/** Texts of the starter dossier in a language, held against the clauses in them that are those of its items. */
function extractsIn(language: string): readonly Measured[] {
  const { renderings } = JSON.parse(readFileSync(path.join(process.cwd(), DOSSIER), 'utf8')) as {
    renderings: readonly {
      key: string
      language: string
      text: string
      clauses: readonly { text: string; force: string }[]
    }[]
  }
  return renderings
    .filter((each) => each.language === language)
    .map(({ key, text, clauses }) => {
      const items = clauses.map(({ text: clause, force }) => {
        const start = text.indexOf(clause)
        return { start, end: start + clause.length, force }
      })
      return measure(key, { language, text, items })
    })
}

function measure(name: string, { language, text, items }: CodedText): Measured {
  const coded = items.map((item) => ({
    ...item,
    force: item.force === 'welcomed' ? 'acknowledged' : item.force,
  }))
  const proposed = proposedIn(text, language)
  const taken = new Set<number>()
  const matched = coded.map((item) => {
    const holding = proposed.flatMap((each, at) =>
      each.start <= item.start && item.start < each.end ? [at] : [],
    )
    const own = holding.find((at) => !taken.has(at))
    if (own !== undefined) taken.add(own)
    return { force: item.force, isFound: holding.length > 0, by: own }
  })
  const count = (of: string | null): Counted => {
    const here = matched.filter(({ force }) => of === null || force === of)
    const suggestions = proposed.flatMap(({ force }, at) => (of === null || force === of ? [at] : []))
    const isWithForce = (each: (typeof matched)[number]) =>
      each.by !== undefined && proposed[each.by]?.force === each.force
    return {
      items: here.length,
      found: here.filter(({ isFound }) => isFound).length,
      withForce: here.filter(isWithForce).length,
      suggested: suggestions.length,
      right: of === null ? taken.size : here.filter(isWithForce).length,
    }
  }
  const forces = Object.fromEntries(FORCES_CODED.map((force) => [force, count(force)]))
  return { name, language, all: count(null), forces }
}

function proposedIn(text: string, language: string) {
  const empty = emptyContent(language)
  const content = { ...empty, text: { ...empty.text, text } }
  const passages = passagesOf(text)
  return proposalsOf({ content }, suggestionsIn(passages, content)).map(
    ({ start, end, suggestion: { force } }) => ({ start, end, force: String(force) }),
  )
}

/** The figures of all texts together. */
export function summed(all: readonly Counted[]): Counted {
  const sum = (of: keyof Counted) => all.reduce((total, each) => total + each[of], 0)
  return {
    items: sum('items'),
    found: sum('found'),
    withForce: sum('withForce'),
    suggested: sum('suggested'),
    right: sum('right'),
  }
}
