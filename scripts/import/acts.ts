// The acts of the site that a package comes from: they stand beside this site's record, and are no part of its chain (decision 0110).
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/ground/platform/db'
import { ACTORS, carriedPath } from '@/lib/reading/edition/rules/carried-tables'
import { PACKED_FILES } from '@/lib/reading/edition/rules/data-package'
import type { Archive } from './archive'
import { type BroughtRecord, type Descriptor, type OpenedAct, openedActs } from './package'
import { demand } from './refusal'
import { type Row, rowsOf } from './rows'
import { isActAsPagesReadIt } from './shapes'

/** A package that was looked at. */
export interface Looked {
  readonly archive: Archive
  readonly descriptor: Descriptor
  readonly record: BroughtRecord
}

/**
 * Writes the public acts of the site that a package comes from, as the record there opens them, while both are read.
 *
 * @returns how many there are
 * @throws ImportRefusal where the package names others than the record has
 */
export async function bringActs(
  tx: Transaction,
  { archive, descriptor, record }: Looked,
  statementId: string,
): Promise<number> {
  const arrivalId = randomUUID()
  await tx.arrival.create({
    data: {
      id: arrivalId,
      statementId,
      address: descriptor.homepage,
      madeAt: descriptor.created,
      sha256: archive.sha256,
      ...(record.head && { head: { ...record.head } }),
      keys: record.keys.map((key) => ({ ...key })),
    },
  })
  // Both are in the order of their numbers.
  const opened = openedActs(archive)
  let brought = 0
  for await (const { rows } of rowsOf(archive, ACTORS)) {
    const acts = []
    for (const row of rows) acts.push(actOf(row, await opened.next(), { arrivalId, events: record.events }))
    await tx.arrivedAct.createMany({ data: acts })
    brought += rows.length
  }
  demand(
    brought === record.acts,
    `${carriedPath(ACTORS.table)} has ${brought} acts, and the record ${record.acts}.`,
  )
  return brought
}

function actOf(
  { position, actor_id }: Row,
  { value: act, done }: IteratorResult<OpenedAct, void>,
  { arrivalId, events }: { readonly arrivalId: string; readonly events: number },
) {
  demand(
    done !== true && act?.position === position,
    `${carriedPath(ACTORS.table)} has act ${position}, and the record has ${act ? `act ${act.position}` : 'none'} there.`,
  )
  demand(
    isActAsPagesReadIt(act),
    `${PACKED_FILES.events.path}: act ${act.position} is not what pages could show.`,
  )
  const { payload, hash, at, ...rest } = act
  return {
    ...rest,
    arrivalId,
    at: new Date(at),
    // Below the acts of this site, in the order that they had.
    position: BigInt(act.position - events - 1),
    actorId: typeof actor_id === 'string' ? actor_id : null,
    shown: payload,
    link: hash,
  }
}
