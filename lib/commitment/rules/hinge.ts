import type { CommitmentView } from '../types'

const QUOTED = /["“]([^"“”]+)["”]/g

/**
 * The words on which an item's force rests, as the reasons for its force quote them: the first quotation in `whyThisForce`
 * that stands in the item's own words. `null` where nothing there is quoted from it.
 */
export function hingeOf({
  whyThisForce,
  exact,
}: Pick<CommitmentView, 'whyThisForce' | 'exact'>): string | null {
  for (const [, quoted = ''] of whyThisForce.matchAll(QUOTED)) if (exact.includes(quoted)) return quoted
  return null
}

/** The words that govern every one of the items: they are the governing item itself, or governed by it. */
export function sharedHinge(items: readonly CommitmentView[]): string | null {
  const governing = items.find((item) => item.governs.length > 0)
  if (!governing) return null
  const all = items.every((item) => item === governing || item.governedBy === governing.reference)
  return all ? hingeOf(governing) : null
}
