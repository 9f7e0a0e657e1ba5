import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { pendingClassings } from '../data/classings'
import { typeOf } from '../data/library'
import { gradeIn } from '../rules/grade'
import { withPending } from '../rules/said'
import type { PendingClassing, SaidOfSource } from '../types'

/** A source as its verbs need it. */
export type LockedSource = {
  readonly id: string
  readonly addedById: string | null
  readonly isListed: boolean
  /** Whether somebody had the document itself before them: since it was added, or since a day that is kept. */
  readonly isOpened: boolean
  /** What stands on it: what readers see once it is listed. */
  readonly stands: SaidOfSource
  /** What was said about it and awaits a second reader, oldest first. */
  readonly pending: readonly PendingClassing[]
  /** What stands with that laid over it. */
  readonly said: SaidOfSource
}

/**
 * Takes a source for this transaction: of two people who do something to it at once the second finds what the first has done.
 *
 * @throws Refusal `not_found` when there is no such source
 */
export async function lockSource(tx: Transaction, id: string): Promise<LockedSource> {
  await tx.$queryRaw`SELECT id FROM sources WHERE id = ${id} FOR UPDATE`
  const row = await tx.source.findUnique({
    where: { id },
    select: {
      addedById: true,
      listedAt: true,
      seen: true,
      title: true,
      titleBasis: true,
      publisher: true,
      author: true,
      date: true,
      language: true,
      type: true,
      summary: true,
      primary: true,
      onBehalfOf: true,
      independenceGroup: true,
      originFor: true,
      reliability: true,
      credibility: true,
      sameAs: true,
      url: true,
    },
  })
  if (!row) throw new Refusal('not_found')
  const { addedById, listedAt, seen, type, ...words } = row
  const stands: SaidOfSource = { ...words, ...gradeIn(words), type: typeOf(type) }
  const pending = (await pendingClassings(tx, [id])).get(id) ?? []
  return {
    id,
    addedById,
    isListed: listedAt !== null,
    isOpened: seen === 'opened',
    stands,
    pending,
    said: withPending(stands, pending),
  }
}
