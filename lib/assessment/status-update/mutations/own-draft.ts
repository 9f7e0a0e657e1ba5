import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findWholeLine } from '../data/line'
import { newest } from '../rules/lines'
import { draftOf } from '../rules/revision-content'
import { type DraftInput, draftSchema } from '../schema'

/** What a person has on a line to go on from. */
export type OwnDraft = {
  /** The version of their draft; 0 where there is none. */
  readonly version: number
  /** The line's newest revision, or the one that their draft was begun from. */
  readonly begunFrom: number
  /** The draft, else the words of the line's newest revision that was not withdrawn; null where there is neither. */
  readonly content: DraftInput | null
}

/** One's own draft on a line, or what it would be begun from. The caller has locked the line. */
export async function findOwnDraft(tx: Transaction, lineId: string, actor: Member): Promise<OwnDraft> {
  const draft = await tx.draft.findUnique({
    where: { lineId_personId: { lineId, personId: actor.id } },
    select: { version: true, begunFrom: true, content: true },
  })
  if (draft) return { ...draft, content: draftSchema.parse(draft.content) }
  const kept = (await findKeptFrom(actor.id, tx)).revisions
  const onLine = (await findWholeLine(tx, lineId))?.revisions ?? []
  const revisions = onLine.filter(({ id }) => !kept.includes(id))
  const from = newest(revisions.filter(({ state }) => state !== 'withdrawn'))
  return {
    version: 0,
    begunFrom: newest(revisions)?.number ?? 0,
    content: from ? draftOf(from) : null,
  }
}

/** Writes one's own draft on a line as its next version. Writes no event: a draft is private. */
export async function keepDraft(
  tx: Transaction,
  lineId: string,
  actor: Member,
  { version, begunFrom }: OwnDraft,
  content: DraftInput,
): Promise<void> {
  const draft = { begunFrom, content, version: version + 1, updatedAt: now() }
  await tx.draft.upsert({
    where: { lineId_personId: { lineId, personId: actor.id } },
    update: draft,
    create: { ...draft, lineId, personId: actor.id },
    select: { id: true },
  })
}
