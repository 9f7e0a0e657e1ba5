import 'server-only'
import { isItemFilter } from '@/lib/assessment/status-update/rules/item-filters'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import type { Filter } from '@/lib/ground/platform/filters'
import { textPartOf } from '@/lib/text/statement/rules/text-parts'
import { findTextPart, findTextPartEver } from '../data/text-part'
import { dossierAsOf } from '../rules/dossier-as-of'
import { textOf, textWith } from '../rules/text'
import type { TextShown } from '../types'
import { loadAlikeItems } from './judgements'
import { loadOfDay, loadSince, type OfDay } from './of-day'
import { loadTextsIn, loadTextsInOn } from './own-text'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

const loadTextPart = remembered(
  'text-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, after: string, language: string) => findTextPart(slug, after, language),
)

/**
 * A part of a statement's text with what is noted in it; null when no statement has that address, and where its text has no such filter or
 * part.
 *
 * @param after the number of the passage that the part follows; null for the text's beginning
 */
export async function loadText(
  slug: string,
  filter: Filter | null,
  after: string | null,
  language: string,
): Promise<TextShown | null> {
  const statement = await loadStatement(slug)
  const areas = statement?.areas.map(({ key }) => key) ?? []
  if (!statement || !(filter === null || isItemFilter(filter, areas))) return null
  const part = textPartOf(statement.passages, after)
  if (!part) return null
  const [noted, alike, own, structure] = await Promise.all([
    loadTextPart(slug, after ?? '', language),
    loadAlikeItems(slug, null),
    loadTextsIn(statement, language),
    loadStructureOf(slug, part.entries),
  ])
  const text = textWith(statement, { filter, after }, part, noted, alike)
  return { ...text, dossier: { ...text.dossier, ...structure }, own }
}

const loadTextPartEver = remembered(
  'text-part-ever',
  (slug) => [tagOf.statement(slug)],
  (slug: string, after: string, language: string) => findTextPartEver(slug, after, language),
)

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadTextOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<TextShown> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const part = textPartOf(statement.passages, after)
    if (!part) return { shown: null }
    const { since, turns } = await loadSince(slug, day)
    const [ever, alike, { own, known }, structure] = await Promise.all([
      loadTextPartEver(slug, after ?? '', language),
      loadAlikeItems(slug, since),
      loadTextsInOn(statement, language, day),
      loadStructureOf(slug, part.entries),
    ])
    const then = ever && dossierAsOf(statement, ever, day)
    const dossier = then && { ...then, ...structure }
    const shown = dossier && { ...textOf(dossier, { filter: null, after }, part, alike), own }
    return { shown, madeFrom: [ever, turns, known] }
  })
}
