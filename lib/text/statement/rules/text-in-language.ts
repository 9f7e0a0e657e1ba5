import type {
  AlignedRendering,
  IntroducingLine,
  PublishedAlignment,
  RenderingView,
  SeenText,
  WordForce,
} from '../types'
import { alignmentOn, renderingsOn } from './aligned'
import type { QuotableWords } from './quoted-words'
import { seenTextsOn } from './seen-texts'
import { overlaps, type Span } from './span'

/** A text that stands beside the base: as people aligned it, or as it was seen. */
export type KnownText =
  | { readonly kind: 'aligned'; readonly rendering: AlignedRendering; readonly alignment: PublishedAlignment }
  | { readonly kind: 'seen'; readonly text: SeenText }

/** The rendering that a known text is of, with its words. */
export function renderingOf(known: KnownText): RenderingView & { readonly text: string } {
  return known.kind === 'aligned' ? known.rendering : known.text
}

/** A clause of a text with the items of the base that it answers to. */
export type MarkedClause = Span & {
  readonly references: readonly string[]
  /** How firmly it says it; null where nobody set that. */
  readonly force: WordForce | null
}

/** As much of a text as answers to a part of the base. */
export type Stretch = {
  readonly text: string
  /** Where its first unit stands in all of the text. */
  readonly offset: number
  /** In the order of the text; none lies in another. */
  readonly clauses: readonly MarkedClause[]
  /** References of the marked items that no clause answers to, in the order of the base. */
  readonly without: readonly string[]
}

/** A marked item of the base. */
type Marked = Span & { readonly reference: string }

/** A part of the base. */
type PartOfBase = {
  readonly passages: readonly (Span & { readonly number: number })[]
  readonly total: number
}

/**
 * The texts of a statement in one language, now or at the end of a day (YYYY-MM-DD, UTC), in the order in which a reader is offered them:
 * what people aligned, the newest first; then what was seen, renderings before reports and more of it before less.
 */
export function textsToOffer(
  renderings: readonly AlignedRendering[],
  texts: readonly SeenText[],
  day?: string,
): readonly KnownText[] {
  const known = knownTexts(renderings, texts, day)
  const aligned = known.filter(({ kind }) => kind === 'aligned')
  const seen = known.filter(({ kind }) => kind === 'seen')
  return [...aligned.sort(byNewest), ...seen.sort(byWorth)]
}

/** The texts of a statement that stand beside the base, now or at the end of a day: what people aligned, then what was seen. */
export function knownTexts(
  renderings: readonly AlignedRendering[],
  texts: readonly SeenText[],
  day?: string,
): readonly KnownText[] {
  const aligned = renderingsOn(renderings, day).flatMap((rendering): KnownText[] => {
    const alignment = alignmentOn(rendering, day)
    return alignment ? [{ kind: 'aligned', rendering, alignment }] : []
  })
  return [...aligned, ...seenTextsOn(texts, day).map((text): KnownText => ({ kind: 'seen', text }))]
}

function byNewest(a: KnownText, b: KnownText): number {
  const at = (known: KnownText) => (known.kind === 'aligned' ? known.rendering.publishedAt : '')
  return at(b).localeCompare(at(a))
}

const KINDS = ['rendering', 'report'] as const
const EXTENTS = ['whole', 'beginning', 'extract'] as const

function byWorth(a: KnownText, b: KnownText): number {
  const worth = (known: KnownText) =>
    known.kind === 'seen'
      ? KINDS.indexOf(known.text.kind) * EXTENTS.length + EXTENTS.indexOf(known.text.extent)
      : 0
  return worth(a) - worth(b)
}

/**
 * What of a text answers to a part of the base, with the same marks as that by how the two were aligned. The first part begins with the text,
 * the last one ends with it; null where nothing of the text answers to the part.
 *
 * @param items the marked items of the part
 */
export function stretchOf(known: KnownText, items: readonly Marked[], part: PartOfBase): Stretch | null {
  const { text } = renderingOf(known)
  const clauses = clausesIn(known, items, part)
  if (clauses.length === 0) return null
  const isFirst = part.passages[0]?.number === 1
  const isLast = part.passages.at(-1)?.number === part.total
  const start = isFirst ? 0 : Math.min(...clauses.map((clause) => clause.start))
  const end = isLast ? text.length : Math.max(...clauses.map((clause) => clause.end))
  const marked = disjoint(clauses.filter(({ references }) => references.length > 0))
  const answered = new Set(marked.flatMap(({ references }) => references))
  return {
    text: text.slice(start, end),
    offset: start,
    clauses: marked,
    without: items.map(({ reference }) => reference).filter((reference) => !answered.has(reference)),
  }
}

/** The clauses of a text that answer to a part of the base, those without a marked item among them. */
function clausesIn(known: KnownText, items: readonly Marked[], { passages }: PartOfBase): MarkedClause[] {
  if (known.kind === 'seen') {
    const numbers = passages.map(({ number }) => number)
    return known.text.clauses
      .filter(({ passage }) => numbers.includes(passage))
      .map(({ start, end, reference, force }) => ({
        start,
        end,
        force,
        references:
          items.some((item) => item.reference === reference) && reference !== null ? [reference] : [],
      }))
  }
  return known.alignment.rows.flatMap(({ base, other }) => {
    if (other === null || !passages.some((passage) => overlaps(passage, base))) return []
    const references = items.filter((item) => overlaps(item, base)).map(({ reference }) => reference)
    return [{ start: other.start, end: other.end, references, force: other.words?.force ?? null }]
  })
}

/** Clauses in the order of the text; those over the same words are one, with the items of all. */
function disjoint(clauses: readonly MarkedClause[]): readonly MarkedClause[] {
  const kept: MarkedClause[] = []
  for (const clause of [...clauses].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1)
    if (before && overlaps(before, clause))
      kept[kept.length - 1] = {
        ...before,
        references: [...new Set([...before.references, ...clause.references])],
      }
    else kept.push(clause)
  }
  return kept
}

/** Words of an item in a text, as they are quoted, and how firmly that text says them; null where nobody set that. */
export type WordsSaid = QuotableWords & { readonly force: WordForce | null }

/** The words of an item in a text. */
export type ItemSaid = { readonly text: KnownText; readonly words: readonly WordsSaid[] }

/** An item with the words of the base that govern it, and the reference of the item that these are of. */
type Governed = Marked & { readonly passageNumber: number; readonly governedBy: string | null } & Pick<
    QuotableWords,
    'hinge'
  >

/** As many code units round words are kept to tell what joins them to those that govern them. */
const AROUND = 32

/** An item's words in the first of some texts that has any; null where none has. What governs them is that text's own. */
export function saidIn(texts: readonly KnownText[], item: Governed): ItemSaid | null {
  for (const text of texts) {
    const clauses = answersTo(text, item)
    const all = renderingOf(text).text
    const hinge = hingeIn(text, item)
    if (clauses.length > 0)
      return {
        text,
        words: clauses.map(({ start, end, force }) => ({
          start,
          exact: all.slice(start, end),
          prefix: all.slice(Math.max(0, start - AROUND), start),
          suffix: all.slice(end, end + AROUND),
          hinge: hinge && hinge.end <= start ? hinge : null,
          force,
        })),
      }
  }
  return null
}

function answersTo(text: KnownText, item: Marked & { readonly passageNumber: number }) {
  const { start, end, passageNumber: number } = item
  const part = { passages: [{ number, start, end }], total: number }
  return disjoint(clausesIn(text, [item], part).filter(({ references }) => references.length > 0))
}

/** What of a text answers to the words of the base that govern an item: from its operative words to the end of the clause, all of it where nobody told these. */
function hingeIn(text: KnownText, item: Governed): IntroducingLine | null {
  const { hinge } = item
  const clause = hinge && governingClause(text, item, hinge)
  if (!hinge || !clause) return null
  const start = clause.start + (clause.words?.start ?? 0)
  const exact = renderingOf(text).text.slice(start, clause.end)
  return { passage: hinge.passage, start, end: clause.end, exact }
}

function governingClause(known: KnownText, { governedBy }: Governed, hinge: Span) {
  if (known.kind === 'seen') return known.text.clauses.find(({ reference }) => reference === governedBy)
  return known.alignment.rows.find(({ base, other }) => other !== null && overlaps(base, hinge))?.other
}
