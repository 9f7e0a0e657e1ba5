import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'

/** A form that is sent again within this time, in milliseconds, is the same act: a double click, a retry, a reload. */
const SAME_ACT = 60_000

/** The row of a note that is to be written. */
export type NewNote = {
  readonly statementId: string
  readonly authorId: string
  readonly visibility: 'team' | 'public'
  readonly language: string
  readonly body: string
  readonly renderingId?: string
  readonly start?: number
  readonly end?: number
  readonly commitmentId?: string
  readonly sourceId?: string
  readonly parentId?: string
}

/**
 * The note that this same person wrote a moment ago in the same words about the same thing; null where there is none. Two that arrive
 * at once wait for each other here.
 */
export async function findSame(tx: Transaction, note: NewNote): Promise<{ id: string } | null> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.note'), hashtext(${note.authorId}))::text`
  const { statementId, authorId, visibility, language, body } = note
  return tx.note.findFirst({
    where: {
      statementId,
      authorId,
      visibility,
      language,
      body,
      renderingId: note.renderingId ?? null,
      start: note.start ?? null,
      end: note.end ?? null,
      commitmentId: note.commitmentId ?? null,
      sourceId: note.sourceId ?? null,
      parentId: note.parentId ?? null,
      state: { in: ['open', 'submitted'] },
      version: 1,
      createdAt: { gt: new Date(now().getTime() - SAME_ACT) },
    },
    select: { id: true },
  })
}
