import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { findBearings, findItemToJudge } from '../data/item'
import { may } from '../policy'
import { blankDraft, citationOf } from '../rules/compose'
import { withCitation } from '../rules/fill-quotes'
import { judgementsFor } from '../rules/method'
import { openLines } from './lock-line'
import { findOwnDraft, keepDraft } from './own-draft'

const cited = z.object({ number: z.number() })

/**
 * Cites a source in one's own draft on a line, begun from the line's newest revision, or blank, where there is none yet, with the stance that
 * somebody gave when they said that it bears on the item, so that it is asked once. Writes no event: a draft is private. The same form sent twice cites once.
 *
 * @param language that of the page, in which a blank draft's rationale is expected
 * @returns the number of the new citation, counted from 1
 * @throws Refusal `not_found` (no such item or source), `not_permitted` (no analyst); as `idempotent`
 * @throws Invalid when the item takes no judgement, the party is none of the statement's, or the draft has room for no more
 */
export function citeSource(
  actor: Member,
  input: {
    statement: string
    reference: string
    party: string
    sourceId: string
    /** Words of it to quote; '' for none. */
    quote?: string
    language: string
    key?: string | undefined
  },
): Promise<{ number: number }> {
  return idempotent(actor, 'citation', input, cited, async (tx) => {
    const item = await findItemToJudge(tx, input.statement, input.reference)
    if (!item || item.withdrawn) throw new Refusal('not_found')
    authorize(may, actor, 'draft', { ownerId: actor.id })
    if (judgementsFor(item.force, item.followed).length === 0)
      throw new Invalid({ judgement: ['status-update.judge.error.judgement'] })
    const source = await tx.source.findUnique({ where: { id: input.sourceId }, select: { id: true } })
    if (!source) throw new Refusal('not_found')

    const lineId = (await openLines(tx, item, [input.party])).get(input.party) ?? ''
    const own = await findOwnDraft(tx, lineId, actor)
    const blank = blankDraft({
      party: input.party,
      seenUpTo: dayOf(now()),
      rationaleLanguage: input.language,
    })
    const bearings = await findBearings(input.statement, input.reference, actor, tx)
    const next = withCitation(own.content ?? blank, {
      ...citationOf(source.id, bearings),
      quote: input.quote ?? '',
    })
    if (!next) throw new Invalid({ sourceId: ['status-update.judge.error.tooMany'] })
    await keepDraft(tx, lineId, actor, own, next.draft)
    return { number: next.index + 1 }
  })
}
