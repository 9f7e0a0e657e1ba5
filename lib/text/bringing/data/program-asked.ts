import 'server-only'
import { db, type RowOf, type Transaction } from '@/lib/ground/platform/db'
import { keptProposalsSchema } from '../schema'
import { PROPOSER_FAULTS, type ProgramAsked } from '../types'

const select = {
  ...{ state: true, fault: true, textSha256: true, program: true, proposals: true, askedAt: true },
} as const

/** What came of asking a program about the text of a statement on its way; null where none was asked. */
export async function findProgramAsked(
  bringingId: string,
  tx: Transaction = db(),
): Promise<ProgramAsked | null> {
  const row = await tx.programProposals.findUnique({ where: { bringingId }, select })
  return row && askedOf(row)
}

function askedOf({ state, fault, proposals, askedAt, ...row }: RowOf<'programProposals', typeof select>) {
  return {
    ...row,
    ...keptProposalsSchema.parse(proposals),
    state,
    fault: PROPOSER_FAULTS.find((code) => code === fault) ?? null,
    askedAt: askedAt.toISOString(),
  }
}
