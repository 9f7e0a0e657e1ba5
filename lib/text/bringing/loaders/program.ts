import 'server-only'
import { env } from '@/lib/ground/platform/env'
import { findProgramAsked } from '../data/program-asked'
import type { BringingView, ProgramAsked } from '../types'

/** What came of asking the program on this machine about the text of a statement, for who may change it; null where no program is named. */
export async function loadProgram({
  id,
}: Pick<BringingView, 'id'>): Promise<{ readonly asked: ProgramAsked | null } | null> {
  return env().SUIVI_PROPOSER === undefined ? null : { asked: await findProgramAsked(id) }
}
