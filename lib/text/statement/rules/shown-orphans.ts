import { sha256 } from '@/lib/record/event/rules/public-chain'
import type { Orphan } from '../types'

/**
 * SHA-256, in hexadecimal, of an orphan as its page shows it: what quoted, the words that it had, and where they are proposed to stand now. Who
 * settles it names it, so that nobody settles other words than they read.
 */
export function hashOfOrphan({ quotedBy, quotedById, exact, proposal }: Omit<Orphan, 'sha256'>): string {
  const place = proposal && [proposal.how, proposal.start, proposal.end, proposal.exact]
  return sha256(JSON.stringify([quotedBy, quotedById, exact, place]))
}

/** Those that stand in the new text word for word: they can be taken together. */
export function exactOf(orphans: readonly Orphan[]): readonly Orphan[] {
  return orphans.filter(({ proposal }) => proposal?.how === 'exact')
}

/** The same hash of all that can be taken together, in whatever order they were shown. */
export function hashOfExact(orphans: readonly Orphan[]): string {
  const hashes = exactOf(orphans).map((orphan) => orphan.sha256)
  return sha256(JSON.stringify(hashes.sort()))
}
