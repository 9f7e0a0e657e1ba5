import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import { textPartOf } from '@/lib/statement/rules/text-parts'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { findTextPart } from '../data/text-part'
import { textOf, textWith } from '../rules/text'
import type { TextShown } from '../types'
import { loadDossierAsOf } from './as-of'
import { loadAlikeItems } from './judgements'
import type { OfDay } from './of-day'
import { loadStatement } from './statement'

const loadTextPart = remembered('text-part', (slug) => [tagOf.statement(slug)], findTextPart)

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
): Promise<TextShown | null> {
  const statement = await loadStatement(slug)
  const areas = statement?.areas.map(({ key }) => key) ?? []
  if (!statement || !(filter === null || isItemFilter(filter, areas))) return null
  const part = textPartOf(statement.passages, after)
  if (!part) return null
  const [noted, alike] = await Promise.all([loadTextPart(slug, after ?? ''), loadAlikeItems(slug)])
  return textWith(statement, { filter, after }, part, noted, alike)
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export async function loadTextAsOf(
  slug: string,
  text: string,
  after: string | null,
): Promise<OfDay<TextShown> | null> {
  const then = await loadDossierAsOf(slug, text)
  return then && { ...then, shown: then.shown && textOf(then.shown, after) }
}
