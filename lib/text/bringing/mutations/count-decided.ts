import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { findDecidedIn } from '../data/apart'
import type { BroughtContent } from '../types'

/** Counts anew what was decided on the suggestions of a statement on its way, in the transaction that decides. */
export async function countDecided(
  tx: Transaction,
  bringingId: string,
  content: BroughtContent,
): Promise<void> {
  const data = [...(await findDecidedIn(content))].map(([entry, decided]) => ({
    bringingId,
    entry,
    ...decided,
  }))
  await tx.decidedSuggestions.deleteMany({ where: { bringingId } })
  await tx.decidedSuggestions.createMany({ data })
}
