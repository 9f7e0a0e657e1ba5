import 'server-only'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { env } from '@/lib/ground/platform/env'
import { Refusal } from '@/lib/ground/platform/errors'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { findProgramAsked } from '../data/program-asked'
import { NOTHING_KEPT } from '../rules/proposer'
import { openBringing } from './open-bringing'

/**
 * Has the program on this machine asked about the text of a statement on its way, later, by a job. What it proposed of another
 * text is forgotten. Of this very text it is asked again only where it did not answer: of what it proposed once, no mark loses the name of who proposed it.
 *
 * @throws Refusal as `openBringing`; `not_found` where no program is named
 */
export function askProgram(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const { content } = await openBringing(tx, actor, 'change', id)
    if (env().SUIVI_PROPOSER === undefined) throw new Refusal('not_found')
    const textSha256 = sha256(content.text.text)
    const before = await findProgramAsked(id, tx)
    if (before && before.state !== 'failed' && before.textSha256 === textSha256) return
    const asked = { state: 'asked', fault: null, textSha256, program: null } as const
    const data = { ...asked, proposals: NOTHING_KEPT, askedAt: now() }
    await tx.programProposals.upsert({
      where: { bringingId: id },
      create: { bringingId: id, ...data },
      update: data,
      select: { bringingId: true },
    })
    await queueJob(tx, 'ask-program', { bringingId: id })
  })
}
