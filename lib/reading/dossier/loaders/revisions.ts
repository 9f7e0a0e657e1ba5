import 'server-only'
import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import type { ItemRevisions } from '../types'
import { loadWholeItem } from './item-part'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

/** The published judgements on an item, whatever became of them; null when no statement or item has that address. */
export async function loadRevisions(
  slug: string,
  reference: string,
  language: string,
): Promise<ItemRevisions | null> {
  const [statement, part] = await Promise.all([loadStatement(slug), loadWholeItem(slug, reference, language)])
  if (!statement || !part) return null
  const structure = await loadStructureOf(slug, [part.item])
  const { item, sources, ever, codedTwice, tests, recorded } = part
  return {
    statement,
    ...structure,
    item,
    sources: new Map(sources.map((source) => [source.id, source])),
    ever: revisionsOf(reference, ever),
    codedTwice,
    tests,
    recorded,
  }
}
