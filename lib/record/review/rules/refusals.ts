import type { RefusalCode } from '@/lib/ground/platform/errors'

/**
 * What can stand in the way of a review, in the order in which it is said where several are true at once: first who asks, then that it is
 * another text than they opened, then that it is not open to them, last what it lacks itself, its rules before its quotes. Stated here
 * and nowhere else: `refusalOf` goes by it, and so does the walk that tries to cheat.
 */
export const REFUSAL_ORDER = [
  'signed_out',
  'not_permitted',
  'own_work',
  'item_withdrawn',
  'stale',
  'already_decided',
  'coding_open',
  'reason_missing',
  'rules_unmet',
  'quotes_missing',
  'quotes_unexplained',
] as const satisfies readonly RefusalCode[]
export type ReviewRefusal = (typeof REFUSAL_ORDER)[number]

/** Of all that is true the refusal that is said; null where nothing stands in the way. */
export function firstRefusal(
  holding: Partial<Readonly<Record<ReviewRefusal, boolean>>>,
): ReviewRefusal | null {
  return REFUSAL_ORDER.find((code) => holding[code]) ?? null
}
