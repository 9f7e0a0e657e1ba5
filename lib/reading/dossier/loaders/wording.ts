import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { isBy } from '@/lib/ground/platform/day'
import { findWordedItems } from '@/lib/text/commitment/data/listed'
import { findAlignedRenderings } from '@/lib/text/statement/data/renderings'
import { findSeenTexts } from '@/lib/text/statement/data/seen-texts'
import { alignmentOn } from '@/lib/text/statement/rules/aligned'
import { type KnownText, knownTexts, renderingOf } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView, WordedItem } from '@/lib/text/statement/types'
import { loadOfDay, loadSince, type OfDay } from './of-day'
import { loadStatement } from './statement'

/** The wording of a statement, beside which other texts stand. */
export interface Wording {
  statement: StatementView
  /** Those that stand. */
  items: readonly WordedItem[]
  /** The texts that stand beside the base: what people aligned, then what was seen of others. */
  texts: readonly KnownText[]
}

/** A text of a statement beside the base. */
export interface TextBeside extends Pick<Wording, 'statement' | 'items'> {
  /** Null on days on which nothing of it was public yet. */
  beside: KnownText | null
}

/** The renderings that stand beside the base, clause by clause, with all their published alignments. */
const loadAlignedRenderings = remembered(
  'aligned-renderings',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findAlignedRenderings(slug),
)

/** What was seen of the other texts of a statement. */
const loadSeenTexts = remembered(
  'seen-texts',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findSeenTexts(slug),
)

/** The words of the items of a statement that stand. @param day those that stood at its end; null for now */
export const loadWordedItems = remembered(
  'worded-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findWordedItems(slug, day),
)

/** The texts that stand beside the base of a statement, now or at the end of a day. @param day YYYY-MM-DD; null for now */
export async function loadKnownTexts(slug: string, day: string | null): Promise<readonly KnownText[]> {
  const [renderings, texts] = await Promise.all([loadAlignedRenderings(slug), loadSeenTexts(slug)])
  return knownTexts(renderings, texts, day ?? undefined)
}

/** The wording of a statement; null when no statement has that address. */
export async function loadWording(slug: string): Promise<Wording | null> {
  const [statement, items, renderings, texts] = await Promise.all([
    loadStatement(slug),
    loadWordedItems(slug, null),
    loadAlignedRenderings(slug),
    loadSeenTexts(slug),
  ])
  return statement && { statement, items, texts: knownTexts(renderings, texts) }
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadWordingOf(slug: string, text: string): Promise<OfDay<Wording> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since, turns } = await loadSince(slug, day)
    const [items, renderings, texts] = await Promise.all([
      loadWordedItems(slug, since),
      loadAlignedRenderings(slug),
      loadSeenTexts(slug),
    ])
    const shown = { statement, items, texts: knownTexts(renderings, texts, day) }
    return { shown, madeFrom: [turns, renderings, texts] }
  })
}

/** A text beside the base, be it one that a later text replaced; null where no statement or text has that address. */
export async function loadTextBeside(slug: string, key: string): Promise<TextBeside | null> {
  const [statement, items, known] = await Promise.all([
    loadStatement(slug),
    loadWordedItems(slug, null),
    loadKnown(slug, key),
  ])
  const beside = besideOf(known)
  return statement && beside && { statement, items, beside }
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export async function loadTextBesideOf(
  slug: string,
  key: string,
  text: string,
): Promise<OfDay<TextBeside> | null> {
  const known = await loadKnown(slug, key)
  if (besideOf(known) === null) return null
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const { since, turns } = await loadSince(slug, day)
    const items = await loadWordedItems(slug, since)
    return { shown: { statement, items, beside: besideOf(known, day) }, madeFrom: [turns, known] }
  })
}

/** Some of the texts beside the base, by their keys, and the items that they are set beside. */
export async function loadTextsBeside(
  slug: string,
  keys: readonly string[],
): Promise<Pick<Wording, 'items' | 'texts'>> {
  if (keys.length === 0) return { items: [], texts: [] }
  const [items, renderings, seen] = await Promise.all([
    loadWordedItems(slug, null),
    loadAlignedRenderings(slug),
    loadSeenTexts(slug),
  ])
  const texts = knownTexts(renderings, seen).filter((text) => keys.includes(renderingOf(text).key))
  return { items, texts }
}

/** What is known of a text by its key: a rendering with its alignments, a text that was seen, or both. */
async function loadKnown(slug: string, key: string) {
  const [renderings, texts] = await Promise.all([loadAlignedRenderings(slug), loadSeenTexts(slug)])
  return {
    rendering: renderings.find((each) => each.key === key),
    text: texts.find((each) => each.key === key),
  }
}

/** What stands beside the base, now or at the end of a day: the rendering as it was aligned by then, else what had been seen. */
function besideOf(
  { rendering, text }: Awaited<ReturnType<typeof loadKnown>>,
  day?: string,
): TextBeside['beside'] {
  const alignment = rendering && alignmentOn(rendering, day)
  if (rendering && alignment) return { kind: 'aligned', rendering, alignment }
  return text && (day === undefined || isBy(day, text.broughtAt)) ? { kind: 'seen', text } : null
}
