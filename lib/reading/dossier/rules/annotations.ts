import { standingItems } from '@/lib/assessment/status-update/rules/facets'
import { filterItems } from '@/lib/assessment/status-update/rules/item-filters'
import { spanOfItem, spanOfVariant } from '@/lib/text/commitment/rules/spans'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { anchorAddress, anchorSheet, marginOrder } from '@/lib/text/statement/rules/anchors'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'
import { isBracketed } from '@/lib/text/statement/rules/weight'
import type { VariantView } from '@/lib/text/statement/types'
import type { TextShown } from '../types'

/** What is marked on one page of the annotated statement, and noted in its margin. */
export interface Annotations {
  items: readonly CommitmentView[]
  variants: readonly VariantView[]
}

/** What a page marks in its part of the text: everything, or with a filter the items that it keeps and no variant. */
export function annotationsOf(text: TextShown): Annotations {
  const { dossier, filter } = text
  const items = standingItems(dossier.items)
  if (filter !== null) return { items: filterItems(items, dossier.states, filter), variants: [] }
  return { items, variants: variantsIn(text).filter(isBracketed) }
}

/** The places in a part of the text where the wording varies. */
export function variantsIn({ dossier, part }: TextShown): readonly VariantView[] {
  const [start, end] = [part.entries[0]?.start ?? 0, part.entries.at(-1)?.end ?? 0]
  return dossier.statement.variants.filter((variant) => overlaps(variant, { start, end }))
}

/** The ids of all notes in the order of the margin. */
export function noteIds({ items, variants }: Annotations): readonly string[] {
  return marginOrder([...items.map(spanOfItem), ...variants.map(spanOfVariant)]).map(({ id }) => id)
}

/** The margin's style sheet for a page, and the address at which it is served. */
export function anchorsOf(text: TextShown): { sheet: string; address: string } {
  const { dossier, filter, after } = text
  const sheet = anchorSheet(noteIds(annotationsOf(text)))
  const scope = { slug: dossier.statement.slug, filter, after, day: dossier.asOf ?? null }
  return { sheet, address: anchorAddress(scope, sheet) }
}

/** The annotations whose words lie in a passage. */
export function annotationsIn(passage: Span, annotations: Annotations): Annotations {
  return annotationsAmong([passage], annotations)
}

/** The annotations whose words lie in some passages, each once. */
export function annotationsAmong(passages: readonly Span[], { items, variants }: Annotations): Annotations {
  const lies = (span: Span) => passages.some((passage) => overlaps(span, passage))
  return { items: items.filter(lies), variants: variants.filter(lies) }
}
