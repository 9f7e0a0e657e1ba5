import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { others } from '@/lib/ground/platform/others'
import { contentSchema } from '../schema'
import type { BroughtContent } from '../types'

// What is typed into a statement on its way goes to the database and comes back as one text: the driver looks at each value in JSON by itself, which
// for a text of ten thousand lines held everybody up for as long as all the rest of keeping it.

/**
 * What a statement on its way says as it is kept; null where there is none.
 *
 * @param tx the transaction that has it, where it is read to be changed
 */
export async function findContent(tx: Transaction, id: string): Promise<BroughtContent | null> {
  const [row] = await tx.$queryRaw<{ content: string }[]>`
    SELECT content::text AS content FROM bringings WHERE id = ${id}::uuid`
  if (!row) return null
  await others()
  const content: unknown = JSON.parse(row.content)
  await others()
  return contentSchema.parse(content)
}

/** Keeps what it says now as its next version. @param version the one that this follows; it has to be locked (`lockBringing`) */
export async function keepContent(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  content: BroughtContent,
): Promise<void> {
  const text = JSON.stringify(content)
  await others()
  await tx.$executeRaw`
    UPDATE bringings SET content = ${text}::jsonb, version = ${version + 1}, updated_at = ${now()}::timestamptz
     WHERE id = ${id}::uuid`
}
