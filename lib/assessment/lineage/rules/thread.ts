import { comparePartialDates } from '@/lib/ground/i18n/partial-date'
import type { LaterText, LinkedItem, PublicLinkView } from '../types'

/** An item as a link names it. */
type Named = Pick<LinkedItem, 'slug' | 'reference'>

/** One text on the line of an item: where its words stood before, the item itself, or where they come back. */
export interface Point {
  text: LaterText
  /** The link by which it stands here; null for the item itself. */
  link: PublicLinkView | null
}

/** The texts through which the words of one item went, in the order of their dates. */
export interface Thread {
  item: LinkedItem
  points: readonly Point[]
}

/** Whether an end of a link is this item. */
export function isItem(end: LaterText, { slug, reference }: Named): end is LinkedItem {
  return end.kind === 'item' && end.slug === slug && end.reference === reference
}

/**
 * The line of an item over time: the earlier texts that it comes from, the item, and the later texts in which it comes back, each by its
 * own date. Null where no link names the item. Links that were withdrawn are no part of the line.
 */
export function threadOf(item: Named, links: readonly PublicLinkView[]): Thread | null {
  const open = links.filter(({ content }) => content !== null)
  const own = open.flatMap(({ earlier, later }) => [earlier, later].filter((end) => isItem(end, item)))[0]
  if (own?.kind !== 'item') return null
  const points = [
    ...open.flatMap((link) => (isItem(link.later, item) ? [{ text: link.earlier, link }] : [])),
    { text: own, link: null },
    ...open.flatMap((link) => (isItem(link.earlier, item) ? [{ text: link.later, link }] : [])),
  ]
  return { item: own, points: inOrder(points) }
}

/** By their dates; those of one date, and what nobody has dated, keep their places. */
function inOrder(points: readonly Point[]): readonly Point[] {
  const dated = points.filter(({ text }) => text.date !== null)
  const undated = points.filter(({ text }) => text.date === null)
  return [...dated.sort((a, b) => comparePartialDates(a.text.date ?? '', b.text.date ?? '')), ...undated]
}
