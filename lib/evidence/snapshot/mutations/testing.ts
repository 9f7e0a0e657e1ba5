import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { actAs } from '@/lib/ground/platform/db'
import type { TestDatabase } from '@/lib/ground/platform/testing'
import { type Fetched, keepCopy } from './keep-copy'

/** For tests: copies without a visit. */

/** What a visit of a page with these words brings. */
export function visitOf(text: string | null, more: Partial<Fetched> = {}): Fetched {
  const file = new TextEncoder().encode(text ?? 'Test picture, not from the source')
  return {
    fetchedAt: new Date(),
    finalUrl: 'https://example.org/',
    status: 200,
    hops: 1,
    contentType: 'text/plain',
    issuer: null,
    file,
    // Of two visits of one page no two records are the same.
    warc: new TextEncoder().encode(`Test record ${randomUUID()}\n${text}`),
    text,
    ...more,
  }
}

/** A capture that somebody asked for and that is under way. */
export async function openCapture(
  { owner }: Pick<TestDatabase, 'owner'>,
  by: Member,
  sourceId = 'S40',
  askedAt = new Date(),
): Promise<string> {
  return owner.$transaction(async (tx) => {
    await actAs(tx, by)
    const { id } = await tx.capture.create({
      data: { sourceId, askedById: by.id, askedAt },
      select: { id: true },
    })
    await tx.$executeRaw`
      INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
      VALUES ('person', ${by.id}::uuid, 'asked', 'capture', ${id}, '{}')`
    return id
  })
}

/** The id of a copy of a page with these words. */
export async function keptCopy(
  database: Pick<TestDatabase, 'owner'>,
  by: Member,
  text: string | null,
  { sourceId = 'S40', ...more }: Partial<Fetched> & { sourceId?: string } = {},
): Promise<string> {
  const id = await keepCopy(await openCapture(database, by, sourceId), visitOf(text, more))
  if (id === null) throw new Error('no copy was kept')
  return id
}

export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
