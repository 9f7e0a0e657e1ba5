import type { NounSays } from '@/lib/record/review/types'

/** One link of an item with a later text on the desk. */
export function deskLinkAddress(id: string): string {
  return `/desk/lineage/${id}`
}

/** A link of an item with a later text. */
export const lineageLink = {
  name: 'lineage-link',
  object: 'lineage-link',
  desk: deskLinkAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
