import 'server-only'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import type { Transaction } from '@/lib/ground/platform/db'
import { NOTHING_KEPT } from '../rules/proposer'
import type { ProposerFault } from '../types'

/** Where a program is never asked, that is said to whoever asked for it. */
export const askProgramEnding: Pick<Handling<{ readonly bringingId: string }>, 'gaveUp'> = {
  gaveUp: (tx, { bringingId }) => failProgram(tx, bringingId, 'ended'),
}

/** Says that a program that was to be asked about a statement on its way answered nothing, and why. */
export async function failProgram(tx: Transaction, bringingId: string, fault: ProposerFault): Promise<void> {
  await tx.programProposals.updateMany({
    where: { bringingId, state: 'asked' },
    data: { state: 'failed', fault, program: null, proposals: NOTHING_KEPT },
  })
}
