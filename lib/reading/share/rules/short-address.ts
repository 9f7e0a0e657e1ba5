import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/** Short addresses: `/c/<id>`, and `/c/<id>/<day>` for the page as it stood at the end of a day. The database makes the ids (`short_id`). */

/** The letters of an id: none that is taken for another, and no vowels, so that no id is a word. */
export const SHORT_LETTERS = '23456789bcdfghjkmnpqrstvwxz'

/** How many letters there are, by what it is an id of. */
const UNITS = { statement: 8, item: 9 } as const

export interface ShortId {
  readonly id: string
  readonly of: keyof typeof UNITS
}

const letters = new RegExp(`^[${SHORT_LETTERS}]+$`)

/** What a text is the id of, however it was typed; null where it can be none. */
export function shortIdOf(text: string): ShortId | null {
  const id = text.toLowerCase()
  if (!letters.test(id)) return null
  if (id.length === UNITS.statement) return { id, of: 'statement' }
  return id.length === UNITS.item ? { id, of: 'item' } : null
}

/** The short address of a statement or an item: without a language, since it leads to the page in the reader's. @param day YYYY-MM-DD */
export function shortAddress(id: string, day?: string): string {
  return day === undefined ? `/c/${id}` : `/c/${id}/${day}`
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** Where a short address leads, by the page and the day that it says; null for what can be no day. */
export function ledFromShort(path: string, day?: string): string | null {
  if (day === undefined) return path
  return DAY.test(day) ? asOfAddress(path, day) : null
}
