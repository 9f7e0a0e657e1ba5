import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createSource, refuseLikely, takeTurnToAdd } from '@/lib/evidence/source/mutations/add-source'
import { may as maySource } from '@/lib/evidence/source/policy'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { stillActs, type Transaction } from '@/lib/ground/platform/db'
import { EVIDENCE_KINDS } from '@/lib/ground/platform/document-kinds'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { readEvidence } from '@/lib/ground/platform/read-document'
import { putBytes } from '@/lib/ground/store/data/bytes'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findSameFile } from '../data/same-file'
import { fileFault } from '../rules/file-fault'
import { keptWords } from '../rules/pages'
import type { BringInput } from '../schema'
import { type Kept, keepIn } from './keep-copy'

/**
 * Adds a source that has no address: a file, kept as its first copy, with who brought it and how they came by it. All of it, or nothing of it.
 * Readers see of it what is quoted, until a reviewer who did not bring it opens it.
 *
 * @returns the id of the source
 * @param file as `readBrought` reads it
 * @throws Invalid as `createSource` and `takeTurnToAdd`
 * @throws Refusal `not_permitted` (no analyst), `duplicate` as `addSource`: `details.same` is 1 when these very bytes are kept already; as `idempotent`
 */
export async function bringFile(actor: Member, input: BringInput, file: Kept): Promise<{ id: string }> {
  const fileSha256 = createHash('sha256').update(file.file).digest('hex')
  return idempotent(actor, 'file', { ...input, fileSha256 }, madeOne, async (tx) => {
    await takeTurnToAdd(tx, actor, input)
    const same = await findSameFile(tx, fileSha256)
    if (same !== null) throw new Refusal('duplicate', { found: same, same: 1 })
    await refuseLikely(tx, input)
    // Before the record is taken: whoever keeps or erases the same bytes has them first, and the record last.
    await putBytes(tx, file.file)
    const source = await createSource(tx, actor, { ...input, seen: 'opened' }, { fileSha256 })
    await lockCopiesOf(tx, source.id)
    const captureId = await bringTo(tx, actor, source.id, input)
    await keepIn(tx, { id: captureId, sourceId: source.id }, file, { kind: 'person', id: actor.id })
    return source
  })
}

/**
 * A file as it is kept: what it is by its bytes, and its words. Nothing of it is written.
 *
 * @throws Invalid when it is none of the kinds that are kept, or cannot be opened
 * @throws Refusal `not_permitted` (no analyst), `reader_busy` (others are being read)
 */
export async function readBrought(actor: Member, bytes: Uint8Array): Promise<Kept> {
  authorize(maySource, actor, 'add', { people: [] })
  await stillActs(actor)
  const read = await readEvidence(actor.id, bytes)
  if ('fault' in read) {
    if (read.fault === 'busy') throw new Refusal('reader_busy')
    throw new Invalid({ file: [fileFault(read.fault)] })
  }
  return {
    fetchedAt: now(),
    contentType: EVIDENCE_KINDS[read.kind],
    file: bytes,
    ...keptWords(read),
  }
}

/** Puts down that somebody brought a file, and how they came by it: it stands where else it stands that a copy was asked for. */
async function bringTo(
  tx: Transaction,
  actor: Member,
  sourceId: string,
  { cameBy, cameByWords }: Pick<BringInput, 'cameBy' | 'cameByWords'>,
): Promise<string> {
  const id = randomUUID()
  await tx.capture.create({
    data: { id, sourceId, askedById: actor.id, cameBy, cameByWords },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'brought',
    objectType: 'capture',
    objectId: id,
  })
  return id
}
