import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { dayOf, now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { findItemToJudge } from '../data/item'
import { may } from '../policy'
import { blankCitation, blankDraft } from '../rules/compose'
import { withCitation } from '../rules/fill-quotes'
import { judgementsFor } from '../rules/method'
import { openLines } from './lock-line'
import { findOwnDraft, keepDraft } from './own-draft'

/**
 * Cites a source in one's own draft on a line, begun from the line's newest revision, or blank, where there is none yet. Writes no event:
 * a draft is private.
 *
 * @param language that of the page, in which a blank draft's rationale is expected
 * @returns the number of the new citation, counted from 1
 * @throws Refusal `not_found` (no such item or source), `not_permitted` (no analyst)
 * @throws Invalid when the item takes no judgement, the party is none of the statement's, or the draft has room for no more
 */
export function citeSource(
  actor: Member,
  input: { statement: string; reference: string; party: string; sourceId: string; language: string },
): Promise<{ number: number }> {
  return transaction(actor, async (tx) => {
    const item = await findItemToJudge(tx, input.statement, input.reference)
    if (!item || item.withdrawn) throw new Refusal('not_found')
    authorize(may, actor, 'draft', { ownerId: actor.id })
    if (judgementsFor(item.force, item.followed).length === 0)
      throw new Invalid({ judgement: ['judge.error.judgement'] })
    const source = await tx.source.findUnique({ where: { id: input.sourceId }, select: { id: true } })
    if (!source) throw new Refusal('not_found')

    const lineId = (await openLines(tx, item, [input.party])).get(input.party) ?? ''
    const own = await findOwnDraft(tx, lineId, actor)
    const blank = blankDraft({
      party: input.party,
      seenUpTo: dayOf(now()),
      rationaleLanguage: input.language,
    })
    const cited = withCitation(own.content ?? blank, blankCitation(source.id))
    if (!cited) throw new Invalid({ sourceId: ['judge.error.tooMany'] })
    await keepDraft(tx, lineId, actor, own, cited.draft)
    return { number: cited.index + 1 }
  })
}
