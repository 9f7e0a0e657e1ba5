import type { NounSays } from '@/lib/record/review/types'

/** One mark on the desk, by its id or that of a proposal to withdraw it. */
export function deskMarkAddress(id: string): string {
  return `/desk/marks/${id}`
}

/** A mark: an item. */
export const mark = {
  name: 'commitment',
  object: 'commitment',
  desk: deskMarkAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays

/** A proposal to withdraw an item, which the record tells of the item. */
export const withdrawal = {
  name: 'withdrawal',
  object: 'commitment',
  desk: deskMarkAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
