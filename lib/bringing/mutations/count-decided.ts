import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { decidedIn } from '../rules/decided'
import type { BroughtContent } from '../types'

/** Counts anew what was decided on the suggestions of a statement on its way, in the transaction that decides. */
export async function countDecided(
  tx: Transaction,
  bringingId: string,
  content: BroughtContent,
): Promise<void> {
  const data = [...decidedIn(content)].map(([entry, decided]) => ({ bringingId, entry, ...decided }))
  await tx.decidedSuggestions.deleteMany({ where: { bringingId } })
  await tx.decidedSuggestions.createMany({ data })
}
