import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { findItemToJudge } from '../data/item'
import { may } from '../policy'
import { judgementsFor } from '../rules/method'
import { partyOf } from '../rules/revision-content'
import { type ComposeInput, type DraftInput, draftSchema } from '../schema'
import type { SavedDraft } from '../types'
import { openLines } from './lock-line'

/**
 * Keeps what a person is writing on a line: at most one draft each. When another party was chosen, the draft moves to that line.
 * Writes no event: a draft is private. Saving the same words twice is one saving.
 *
 * @throws Refusal `not_found` (no such item), `not_permitted` (no analyst), `conflict` (the draft was saved, discarded or submitted
 *   elsewhere since the form was opened, or another draft stands on the line that it would move to)
 * @throws Invalid when the item takes no judgement, or the party is none of the statement's
 */
export function saveDraft(actor: Member, input: ComposeInput): Promise<SavedDraft> {
  return transaction(actor, async (tx) => {
    const item = await findItemToJudge(tx, input.statement, input.reference)
    if (!item || item.withdrawn) throw new Refusal('not_found')
    authorize(may, actor, 'draft', { ownerId: actor.id })
    if (judgementsFor(item.force, item.followed).length === 0)
      throw new Invalid({ judgement: ['status-update.judge.error.judgement'] })

    const party = partyOf(input.party)
    const opened = input.opened === '' ? party : input.opened
    const lines = await openLines(tx, item, [party, opened])
    const lineId = lines.get(party) ?? ''
    const openedLineId = lines.get(opened) ?? ''
    const content = { ...draftSchema.parse(input), party }

    const before = await findDraft(tx, openedLineId, actor.id)
    const there = opened === party ? before : await findDraft(tx, lineId, actor.id)
    if (there && isSavedAlready(there, input.version, content)) return saved(party, there)
    if ((before?.version ?? 0) !== input.version || (opened !== party && there))
      throw new Refusal('conflict', { over: 'draft' })

    const draft = {
      begunFrom: await begunFrom(tx, lineId, input.seen[party] ?? before?.begunFrom),
      content,
      version: input.version + 1,
      updatedAt: now(),
    }
    if (before && openedLineId === lineId) {
      await tx.draft.update({ where: { id: before.id }, data: draft, select: { id: true } })
    } else {
      if (before) await tx.draft.delete({ where: { id: before.id }, select: { id: true } })
      await tx.draft.create({ data: { ...draft, lineId, personId: actor.id }, select: { id: true } })
    }
    return saved(party, draft)
  })
}

function findDraft(tx: Transaction, lineId: string, personId: string) {
  return tx.draft.findUnique({
    where: { lineId_personId: { lineId, personId } },
    select: { id: true, version: true, begunFrom: true, content: true, updatedAt: true },
  })
}

/** A saving whose answer was lost is sent again with the version before: the same words are no conflict. */
function isSavedAlready(
  draft: { version: number; content: unknown },
  version: number,
  content: DraftInput,
): boolean {
  const kept = draftSchema.safeParse(draft.content)
  return (
    draft.version === version + 1 &&
    kept.success &&
    JSON.stringify(kept.data) === JSON.stringify(draftSchema.parse(content))
  )
}

/** What the writer has seen of the line, never more than there is; a draft begun without a word on it has seen all of it. */
async function begunFrom(tx: Transaction, lineId: string, seen: number | undefined): Promise<number> {
  const { _max } = await tx.revision.aggregate({ where: { lineId }, _max: { number: true } })
  const newest = _max.number ?? 0
  return Math.min(seen ?? newest, newest)
}

function saved(party: string, draft: { version: number; updatedAt: Date }): SavedDraft {
  return { party, version: draft.version, savedAt: draft.updatedAt.toISOString() }
}
