import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { ItemWithLines } from '../data/item'
import { findWholeLine, type WholeLine } from '../data/line'

/**
 * Takes the lines of an item for this transaction, made on first need: whatever else is written on them waits until it ends.
 * Several are taken in one order, so that two transactions never wait for each other.
 *
 * @throws Invalid when a party does not speak in the statement
 */
export async function openLines(
  tx: Transaction,
  item: ItemWithLines,
  parties: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  speakThere(item, parties)
  const ids = new Map<string, string>()
  for (const party of [...new Set(parties)].sort()) {
    const id = (await lockedLine(tx, item, party)) ?? (await madeLine(tx, item, party))
    if (id === undefined) throw new Error(`line ${party} of ${item.reference} vanished`)
    ids.set(party, id)
  }
  return ids
}

/** @throws Invalid when a party does not speak in the statement */
export function speakThere(item: ItemWithLines, parties: readonly string[]): void {
  const known = [ALL_PARTIES, ...item.statement.parties.map(({ key }) => key)]
  if (parties.some((party) => !known.includes(party)))
    throw new Invalid({ party: ['status-update.judge.error.party'] })
}

async function lockedLine(
  tx: Transaction,
  { id }: ItemWithLines,
  party: string,
): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM lines WHERE commitment_id = ${id}::uuid AND party = ${party} FOR UPDATE`
  return row?.id
}

async function madeLine(tx: Transaction, item: ItemWithLines, party: string): Promise<string | undefined> {
  await tx.line.createMany({ data: { commitmentId: item.id, party }, skipDuplicates: true })
  return lockedLine(tx, item, party)
}

/**
 * Takes the line of a revision for this transaction and reads it whole, as it stands once nobody else can change it.
 *
 * @throws Refusal `not_found` when there is no such revision
 */
export async function lockLineOf(tx: Transaction, revisionId: string): Promise<WholeLine> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id::text AS id FROM lines l
    WHERE l.id = (SELECT line_id FROM revisions WHERE id = ${revisionId}::uuid) FOR UPDATE`
  const line = row && (await findWholeLine(tx, row.id))
  if (!line) throw new Refusal('not_found')
  return line
}
