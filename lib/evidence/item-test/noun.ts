import type { NounSays } from '@/lib/record/review/types'

/** One proposal to set, replace or end a test, on the desk. */
export function deskTestAddress(id: string): string {
  return `/desk/tests/${id}`
}

/** A proposal to set, replace or end a test of an item. */
export const itemTest = {
  name: 'item-test',
  object: 'item-test',
  desk: deskTestAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
