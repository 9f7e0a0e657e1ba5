import type { CommitmentView } from '@/lib/commitment/types'
import { anchorAddress, anchorSheet, marginOrder } from '@/lib/statement/rules/anchors'
import { overlaps, type Span } from '@/lib/statement/rules/span'
import { isBracketed } from '@/lib/statement/rules/weight'
import type { StatementView, VariantView } from '@/lib/statement/types'
import { type ItemStates, standingItems } from '@/lib/status-update/rules/facets'
import { filterItems, type ItemFilter } from '@/lib/status-update/rules/item-filters'
import { spanOfItem, spanOfVariant } from './spans'

/** What is marked on one page of the annotated statement, and noted in its margin. */
export interface Annotations {
  items: readonly CommitmentView[]
  variants: readonly VariantView[]
}

/** What a page marks: everything, or with a filter the items that it keeps and no variant. */
export function annotationsOf(
  statement: StatementView,
  items: readonly CommitmentView[],
  states: ItemStates,
  filter: ItemFilter | null,
): Annotations {
  const standing = standingItems(items)
  if (filter === null) return { items: standing, variants: statement.variants.filter(isBracketed) }
  return { items: filterItems(standing, states, filter), variants: [] }
}

/** The ids of all notes in the order of the margin. */
export function noteIds({ items, variants }: Annotations): readonly string[] {
  return marginOrder([...items.map(spanOfItem), ...variants.map(spanOfVariant)]).map(({ id }) => id)
}

/**
 * The margin's style sheet for a page, and the address at which it is served.
 *
 * @param day the day at whose end the page is shown, YYYY-MM-DD; absent for what stands now
 */
export function anchorsOf(
  slug: string,
  filter: ItemFilter | null,
  annotations: Annotations,
  day?: string,
): { sheet: string; address: string } {
  const sheet = anchorSheet(noteIds(annotations))
  const scope = { slug, filter: day === undefined ? filter : [{ facet: 'day', value: day }] }
  return { sheet, address: anchorAddress(scope, sheet) }
}

/** The annotations whose words lie in a passage. */
export function annotationsIn(passage: Span, { items, variants }: Annotations): Annotations {
  return {
    items: items.filter((item) => overlaps(item, passage)),
    variants: variants.filter((variant) => overlaps(variant, passage)),
  }
}
