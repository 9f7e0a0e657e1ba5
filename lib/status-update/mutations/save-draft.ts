import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { findItemToDraft } from '../data/item'
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
    const item = await findItemToDraft(tx, input.statement, input.reference)
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

    const { draft: before, newest: newestThere } = await findOnLine(tx, openedLineId, actor.id)
    const { draft: there, newest } =
      opened === party ? { draft: before, newest: newestThere } : await findOnLine(tx, lineId, actor.id)
    if (there && isSavedAlready(there, input.version, content)) return saved(party, there)
    if ((before?.version ?? 0) !== input.version || (opened !== party && there))
      throw new Refusal('conflict', { over: 'draft' })

    const draft = {
      // What the writer has seen of the line, never more than there is; a draft begun without a word on it has seen all of it.
      begunFrom: Math.min(input.seen[party] ?? before?.begunFrom ?? newest, newest),
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

/** A person's draft on a line, and the number of the line's newest revision; 0 where there is none. */
async function findOnLine(tx: Transaction, lineId: string, personId: string) {
  type Draft = { id: string; version: number; begunFrom: number; content: unknown; updatedAt: Date }
  type Row = { newest: number } & (Draft | { [Field in keyof Draft]: null })
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT d.id::text AS id, d.version, d.begun_from AS "begunFrom", d.content, d.updated_at AS "updatedAt",
           (SELECT coalesce(max(r.number), 0) FROM revisions r WHERE r.line_id = l.id) AS newest
    FROM lines l LEFT JOIN drafts d ON d.line_id = l.id AND d.person_id = ${personId}::uuid WHERE l.id = ${lineId}::uuid`
  if (!row) throw new Error(`line ${lineId} vanished`)
  return { newest: row.newest, draft: row.id === null ? null : row }
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

function saved(party: string, draft: { version: number; updatedAt: Date }): SavedDraft {
  return { party, version: draft.version, savedAt: draft.updatedAt.toISOString() }
}
