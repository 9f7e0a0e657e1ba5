import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { noteSaid, saidSelect } from '../data/said'
import type { AuthoredNote } from '../policy'
import { bodyHash } from '../rules/body-hash'
import type { NoteSaid } from '../rules/content-hash'
import type { Living } from '../rules/lifecycle'

/** A note as its mutations need it. */
export type LockedNote = Living &
  AuthoredNote &
  NoteSaid & {
    readonly id: string
    readonly parentId: string | null
    readonly version: number
    /** Of its words as they were written, also where some of them are covered since. */
    readonly bodySha256: string
    /** Whether readers see what it is about: words of a statement always, an item once it is published, a source once it is listed; and the sources that it rests on. */
    readonly isAboutPublic: boolean
    readonly wasPublished: boolean
    readonly statement: { readonly id: string }
  }

/**
 * Takes a note for this transaction and reads it as it stands once nobody else can change it.
 *
 * @throws Refusal `not_found` when there is no such note
 */
export async function lockNote(tx: Transaction, id: string): Promise<LockedNote> {
  const note = await findLocked(tx, id)
  if (!note) throw new Refusal('not_found')
  return note
}

/** As `lockNote`; null where there is no such note. */
export async function findLocked(tx: Transaction, id: string): Promise<LockedNote | null> {
  await takeSources(tx, [id])
  await tx.$queryRaw`SELECT FROM notes WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.note.findUnique({
    where: { id },
    select: {
      ...saidSelect,
      items: { select: { commitment: { select: { reference: true, publishedAt: true } } } },
      id: true,
      parentId: true,
      state: true,
      visibility: true,
      authorId: true,
      shownAt: true,
      publishedAt: true,
      resolvedAt: true,
      commitment: { select: { publishedAt: true } },
      source: { select: { listedAt: true } },
      versions: { orderBy: { version: 'desc' }, take: 1, select: { bodySha256: true } },
      statement: { select: { id: true } },
    },
  })
  if (!row) return null
  const { shownAt, publishedAt, resolvedAt, commitment, source, versions, items, sources: _, ...note } = row
  const said = noteSaid(row)
  return {
    ...note,
    ...said,
    bodySha256: versions[0]?.bodySha256 ?? bodyHash(note.body),
    isReply: note.parentId !== null,
    isResolved: resolvedAt !== null,
    wasPublished: publishedAt !== null || shownAt !== null,
    isAboutPublic:
      commitment?.publishedAt !== null &&
      source?.listedAt !== null &&
      items.every((item) => item.commitment.publishedAt !== null) &&
      (await areListed(
        tx,
        said.sources.flatMap(({ sourceId }) => sourceId ?? []),
      )),
  }
}

async function areListed(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  return (await tx.source.count({ where: { id: { in: [...ids] }, listedAt: null } })) === 0
}

/** Takes the copies of the sources that some notes are about, or that those are on to which they reply. */
export async function takeSources(tx: Transaction, ids: readonly string[]): Promise<void> {
  const notes = await tx.note.findMany({
    where: { id: { in: [...ids] } },
    select: {
      sourceId: true,
      parent: { select: { sourceId: true } },
      sources: { select: { sourceId: true } },
    },
  })
  await takeCopiesOf(
    tx,
    notes.flatMap(({ sourceId, parent, sources }) => [
      sourceId,
      parent?.sourceId ?? null,
      ...sources.map((each) => each.sourceId),
    ]),
  )
}
