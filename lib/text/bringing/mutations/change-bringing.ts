import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { others } from '@/lib/ground/platform/others'
import { findDecidedIn } from '../data/apart'
import { faultsNow } from '../data/bringings'
import { keepContent } from '../data/content'
import { findProgramAsked } from '../data/program-asked'
import { decidesAnew } from '../rules/decided'
import { withProposersNamed } from '../rules/proposer'
import type { BroughtContent, Step, StepFault } from '../types'
import { keepDocuments } from './keep-documents'
import { openBringing } from './open-bringing'

/**
 * Keeps what a step's form says of a statement on its way, right or wrong, and says what is missing now. What it decides on
 * suggestions is counted with it, and a mark of words that a program had proposed says so.
 *
 * @param change what the step makes of the content; what it throws is passed on, and nothing is kept
 * @param document that the text is taken from, where one was brought: it is kept while it is
 * @throws Refusal as `openBringing`, and `conflict` when it is at another version than the form was opened on; what rests on words alone names none
 */
export function changeBringing(
  actor: Member,
  { id, version }: { readonly id: string; readonly version?: number },
  change: (content: BroughtContent) => BroughtContent | Promise<BroughtContent>,
  document: Uint8Array | null = null,
): Promise<{ faults: Readonly<Record<Step, readonly StepFault[]>> }> {
  return transaction(actor, async (tx) => {
    const bringing = await openBringing(tx, actor, 'change', id)
    if (version !== undefined && bringing.version !== version) throw new Refusal('conflict')
    await others()
    const changed = await change(bringing.content)
    await others()
    const content =
      changed.marks.length > bringing.content.marks.length
        ? withProposersNamed(bringing.content, changed, await findProgramAsked(id, tx))
        : changed
    await keepContent(tx, bringing, content)
    await keepDocuments(tx, id, content, document)
    await others()
    if (decidesAnew(bringing.content, content)) await countDecided(tx, id, content)
    return { faults: await faultsNow(tx, id, content) }
  })
}

/** Counts anew what was decided on the suggestions of a statement on its way, in the transaction that decides. */
async function countDecided(tx: Transaction, bringingId: string, content: BroughtContent): Promise<void> {
  const data = [...(await findDecidedIn(content))].map(([entry, decided]) => ({
    bringingId,
    entry,
    ...decided,
  }))
  await tx.decidedSuggestions.deleteMany({ where: { bringingId } })
  await tx.decidedSuggestions.createMany({ data })
}
