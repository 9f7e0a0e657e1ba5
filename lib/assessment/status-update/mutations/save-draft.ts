import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { type LineToDraft, takeLinesToDraft } from '../data/item'
import { may } from '../policy'
import { judgementsFor } from '../rules/method'
import { partyOf } from '../rules/revision-content'
import { type ComposeInput, type DraftInput, draftSchema } from '../schema'
import type { SavedDraft } from '../types'
import { openLines, speakThere } from './lock-line'

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
    const party = partyOf(input.party)
    const opened = input.opened === '' ? party : input.opened
    const lines = await openLinesToDraft(tx, actor, input, [...new Set([party, opened])])
    const { draft: before, id: openedLineId } = lineOf(lines, opened)
    const { draft: there, newest, id: lineId } = lineOf(lines, party)
    const content = { ...draftSchema.parse(input), party }

    if (there && isSavedAlready(there, input.version, content)) return saved(party, there)
    if ((before?.version ?? 0) !== input.version || (opened !== party && there))
      throw new Refusal('conflict', { over: 'draft' })

    const draft = {
      // What the writer has seen of the line, never more than there is; a draft begun without a word on it has seen all of it.
      begunFrom: Math.min(input.seen[party] ?? before?.begunFrom ?? newest, newest),
      content,
      version: input.version + 1,
      updatedAt: now().toISOString(),
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

/** The lines that a draft is saved on, taken for this transaction: in one step where all are there, and made on first need as any that is written on. */
async function openLinesToDraft(
  tx: Transaction,
  actor: Member,
  { statement: slug, reference }: ComposeInput,
  parties: readonly string[],
): Promise<readonly LineToDraft[]> {
  const take = () => takeLinesToDraft(tx, { slug, reference }, parties, actor.id)
  const item = await take()
  if (!item || item.withdrawn) throw new Refusal('not_found')
  authorize(may, actor, 'draft', { ownerId: actor.id })
  if (judgementsFor(item.force, item.followed).length === 0)
    throw new Invalid({ judgement: ['status-update.judge.error.judgement'] })
  speakThere(item, parties)
  if (item.lines.length === parties.length) return item.lines
  await openLines(tx, item, parties)
  return (await take())?.lines ?? []
}

function lineOf(lines: readonly LineToDraft[], party: string): LineToDraft {
  const line = lines.find((each) => each.party === party)
  if (!line) throw new Error(`line ${party} vanished`)
  return line
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

function saved(party: string, draft: { version: number; updatedAt: string }): SavedDraft {
  return { party, version: draft.version, savedAt: new Date(draft.updatedAt).toISOString() }
}
