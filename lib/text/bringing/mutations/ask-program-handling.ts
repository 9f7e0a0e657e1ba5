import 'server-only'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { GiveUp } from '@/lib/ground/job/rules/faults'
import { db, transaction } from '@/lib/ground/platform/db'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { findContent } from '../data/content'
import { isOpen } from '../policy'
import { askedOfProposer, keptProposals, programOf } from '../rules/proposer'
import type { Proposer } from '../types'
import { askProgramEnding, failProgram } from './ask-program-ending'
import { namedProposer } from './named-proposer'

/**
 * Asks a program about the text of a statement on its way as it is when its turn comes, and keeps where the words stand that it proposes. Nothing else
 * of the statement changes, whatever it answers. What it does not answer is said to whoever asked, and not tried again: they may ask again.
 *
 * @param proposerNow the program that is named; null where none is
 */
export function askProgramBy(proposerNow: () => Proposer | null): Handling<{ readonly bringingId: string }> {
  return {
    ...askProgramEnding,
    work: async ({ bringingId }, { signal, finish }) => {
      const row = await db().bringing.findUnique({
        where: { id: bringingId },
        select: { state: true },
      })
      if (!row || !isOpen('change', { ...row, isUnread: true })) throw new GiveUp('gone')
      const content = await findContent(db(), bringingId)
      if (!content) throw new GiveUp('gone')
      const proposer = proposerNow()
      const answer = proposer ? await proposer(askedOfProposer(content), signal) : ({ fault: 'off' } as const)
      await transaction('system', async (tx) => {
        if ('fault' in answer) await failProgram(tx, bringingId, answer.fault)
        else
          await tx.programProposals.updateMany({
            where: { bringingId },
            data: {
              ...{ state: 'answered', fault: null, program: programOf(answer) },
              textSha256: sha256(content.text.text),
              proposals: keptProposals(content.text, answer.clauses),
            },
          })
        await finish(tx)
      })
    },
  }
}

/** How the program is asked that whoever runs this site has named. */
export const askProgramHandling = askProgramBy(namedProposer)
