import type { NounSays } from '@/lib/record/review/types'

/** The desk's page of all renderings and the work on them. */
export const WORDING_DESK = '/desk/wording'

/** One alignment on the desk. */
export function alignmentAddress(id: string): string {
  return `${WORDING_DESK}/${id}`
}

/** An alignment of two renderings, which the record tells of the added one. */
export const alignment = {
  name: 'alignment',
  object: 'rendering',
  desk: alignmentAddress,
  readBefore: 'reviewers',
  tells: [],
} as const satisfies NounSays
