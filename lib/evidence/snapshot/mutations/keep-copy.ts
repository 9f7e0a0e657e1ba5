import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { ErasedBefore, putBytes } from '@/lib/ground/store/data/bytes'
import { newSalt, saltedHash } from '@/lib/record/cover/rules/salted'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findStanding } from '../data/standing'
import { withheldInNew } from '../rules/withheld-in-new'
import { handOverWithCopy } from './ask-hand-over'
import { type Finish, lockCapture, missCopy, type OpenCapture } from './miss-copy'
import { placeWithheld } from './place-withheld'

/** Milliseconds that a file of the largest size and its record may take to be written. */
const LONGEST_WRITE = 60_000

/** A file to be kept as a copy. */
export type Kept = {
  readonly fetchedAt: Date
  readonly contentType: string
  /** As it was answered, without its packing, or as somebody brought it. */
  readonly file: Uint8Array
  /** Null where there are no words to be read. */
  readonly text: string | null
  /** Where its pages begin in them, in code points; absent where they are not known. */
  readonly pageStarts?: readonly number[]
  /** The same of its headings. */
  readonly headingStarts?: readonly number[]
}

/** What a visit brought. */
export type Fetched = Kept & {
  readonly finalUrl: string
  readonly status: number
  readonly hops: number
  readonly issuer: string | null
  /** The record of the visit. */
  readonly warc: Uint8Array
  /** The page as a browser showed it, or why there is no picture of it; absent where none was to be taken. */
  readonly picture?: { readonly png: Uint8Array } | { readonly missed: string } | null
}

/**
 * Ends a capture with the copy that it made: all of it, or nothing of it. What is withheld of the source is withheld in this copy from its first
 * moment. A capture that has ended stays as it ended. Bytes that were erased before end it without a copy.
 *
 * @param finish what else is written in the same transaction, at its end: that the job is done
 * @returns the id of the copy; null where there is none by this
 */
export async function keepCopy(
  captureId: string,
  fetched: Fetched,
  finish: Finish = () => Promise.resolve(),
): Promise<string | null> {
  try {
    return await transaction(
      'system',
      async (tx) => {
        const capture = await lockCapture(tx, captureId)
        const id = capture && (await keepIn(tx, capture, fetched, { kind: 'system' }))
        if (capture && id) await handOverWithCopy(tx, capture.sourceId)
        await finish(tx)
        return id
      },
      LONGEST_WRITE,
    )
  } catch (error) {
    if (!(error instanceof ErasedBefore)) throw error
    await missCopy(captureId, { outcome: 'erased' }, finish)
    return null
  }
}

/** A picture that was erased before does not come back; the copy is made all the same. */
async function putPicture(
  tx: Transaction,
  picture: Fetched['picture'],
): Promise<{ pictureSha256?: string; pictureSize?: number; pictureMissed?: string }> {
  if (!picture) return {}
  if ('missed' in picture) return { pictureMissed: picture.missed }
  try {
    const { sha256, size } = await putBytes(tx, picture.png)
    return { pictureSha256: sha256, pictureSize: size }
  } catch (error) {
    if (error instanceof ErasedBefore) return { pictureMissed: 'erased' }
    throw error
  }
}

/**
 * Keeps a file as the copy of a capture that is under way, with all copies of its source taken.
 *
 * @param actor who keeps it: a job, or whoever brought it
 * @returns its id
 * @throws ErasedBefore
 */
export async function keepIn(
  tx: Transaction,
  { id: captureId, sourceId }: OpenCapture,
  fetched: Kept & Partial<Fetched>,
  actor: { readonly kind: 'system' } | { readonly kind: 'person'; readonly id: string },
): Promise<string> {
  const { file, warc, text, pageStarts = [], headingStarts = [], picture, ...facts } = fetched
  const [kept, record] = [await putBytes(tx, file), warc && (await putBytes(tx, warc))]
  const pictured = await putPicture(tx, picture)
  const standing = await findStanding(tx, sourceId)
  const salt = text === null ? null : newSalt()
  const { _max } = await tx.snapshot.aggregate({ where: { sourceId }, _max: { number: true } })
  const { id, textSha256 } = await tx.snapshot.create({
    data: {
      ...facts,
      captureId,
      sourceId,
      number: (_max.number ?? 0) + 1,
      size: kept.size,
      sha256: kept.sha256,
      ...(record && { warcSize: record.size, warcSha256: record.sha256 }),
      ...pictured,
      text,
      textSalt: salt,
      pageStarts: [...pageStarts],
      headingStarts: [...headingStarts],
      textSha256: salt && text !== null ? saltedHash(salt, text) : null,
    },
    select: { id: true, textSha256: true },
  })
  await tx.capture.update({
    where: { id: captureId },
    data: { endedAt: now(), outcome: 'kept' },
    select: { id: true },
  })
  const withheld = withheldInNew(text, standing)
  for (const { withholdingId, places } of withheld)
    await placeWithheld(tx, { withholdingId, snapshotId: id }, places)
  await recordEvent(tx, {
    actor,
    verb: 'kept',
    objectType: 'snapshot',
    objectId: id,
    payload: {
      capture: captureId,
      // Not `sha256`, which readers of the record are shown: while words are withheld they could be guessed by it.
      fileSha256: kept.sha256,
      warcSha256: record?.sha256 ?? null,
      ...(pictured.pictureSha256 !== undefined && { pictureSha256: pictured.pictureSha256 }),
      textSha256,
      places: withheld.flatMap(({ places }) => places).length,
    },
  })
  return id
}
