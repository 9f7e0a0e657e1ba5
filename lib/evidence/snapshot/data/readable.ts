import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { db, type Transaction } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'
import { readBytes } from '@/lib/ground/store/data/bytes'
import { ANY_WORDS, wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { blanked, wordsAt } from '@/lib/record/cover/rules/stretches'
import { mayTake, type Reader, readableWords } from '../policy'
import { readableQuotesIn } from '../rules/readable-quotes'
import type { CopyFile, ReadableBytes, ReadableText } from '../types'

// The one door to what a copy says. Nothing else gives its words or its bytes to anybody, so that no page, quote or download can forget what is
// withheld; one-door.test.ts looks. The words come through `wordsAsKept` of cover, which what withholds them asks too.

/** Quotes are looked up in long copies in another thread. */
const readableQuotesApart = apart(
  'readableQuotesIn',
  readableQuotesIn,
  (text, quotes) => text.length * quotes.length > AT_ONCE,
)

/**
 * The words of a copy as somebody may read them whole, with what is withheld of them blanked; null where they may not, and where it has none.
 *
 * @param tx where it has just been written
 */
export async function findReadableText(
  reader: Reader,
  snapshotId: string,
  tx: Pick<Transaction, 'snapshot'> = db(),
): Promise<ReadableText | null> {
  const found = await openedText(tx, snapshotId)
  if (!found || readableWords(reader, found.copy) !== 'whole') return null
  const { copy, text } = found
  const { pageStarts, headingStarts } = copy
  return { ...placeOf(copy), text: blanked(text, copy.places), pageStarts, headingStarts }
}

/**
 * Of some words those that stand in a copy and may be read by whoever asks: what readers see of it while it is not open to them whole.
 *
 * @param quotes words that are public where they are quoted
 */
export async function findReadableQuotes(
  reader: Reader,
  snapshotId: string,
  quotes: readonly string[],
): Promise<readonly string[]> {
  const found = await openedText(db(), snapshotId)
  if (!found || readableWords(reader, found.copy) === 'nothing') return []
  return readableQuotesApart(blanked(found.text, found.copy.places), quotes)
}

/** The words of the newest copy of a source that has any, as somebody may read them whole; null where there is none that they may. */
export async function findNewestReadable(reader: Reader, sourceId: string): Promise<ReadableText | null> {
  const newest = await db().snapshot.findFirst({
    where: { sourceId, textSha256: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return newest && findReadableText(reader, newest.id)
}

/**
 * The file, the record of the visit or the picture of the page, as somebody may take it; null where they may not, where it was erased, and where there is
 * none. Whether they may is asked anew of each piece, after it was read and before it is handed out: what is withheld while it is sent
 * goes no further, and the pieces end with an error, so that nobody takes what came for the whole.
 */
export async function openReadableBytes(
  reader: Reader,
  snapshotId: string,
  which: CopyFile,
): Promise<ReadableBytes | null> {
  const copy = await copyOf(db(), snapshotId)
  if (!copy || !mayTake(reader, copy)) return null
  const sha256 = { file: copy.sha256, warc: copy.warcSha256, picture: copy.pictureSha256 }[which]
  if (sha256 === null) return null
  const kept = await db().storedBytes.findUnique({
    where: { sha256 },
    select: { size: true, erasedAt: true },
  })
  if (!kept || kept.erasedAt !== null) return null
  const contentType = { file: copy.contentType, warc: 'application/warc', picture: 'image/png' }[which]
  return {
    size: kept.size,
    sha256,
    contentType,
    pieces: piecesOf(reader, snapshotId, { sha256, size: kept.size }),
  }
}

async function* piecesOf(
  reader: Reader,
  snapshotId: string,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): AsyncGenerator<Uint8Array> {
  let sent = 0
  for await (const piece of readBytes(sha256)) {
    const copy = await copyOf(db(), snapshotId)
    if (!copy || !mayTake(reader, copy)) throw new Error('a copy was closed while it was sent')
    sent += piece.byteLength
    yield piece
  }
  if (sent !== size) throw new Error('a copy was destroyed while it was sent')
}

/**
 * What the words are that stand withheld in a copy, each once and by its decision, for a reviewer who is to lift or to erase them; none for anybody
 * else, and none that were erased or withheld with the whole copy.
 */
export async function findWithheldWords(
  reader: Reader,
  snapshotId: string,
): Promise<{ readonly withholdingId: string; readonly words: string }[]> {
  if (reader === 'system' || !holds(reader, 'reviewer')) return []
  const places = await db().withheldPlace.findMany({
    where: { snapshotId, withholding: { extent: 'stretch', liftedAt: null, erasedAt: null } },
    orderBy: { start: 'asc' },
    select: { withholdingId: true, start: true, end: true },
  })
  const text = (await wordsAsKept(db(), snapshotId)) ?? ''
  const said = new Map(
    places.map((place) => {
      const words = wordsAt(text, place)
      return [`${place.withholdingId} ${words}`, { withholdingId: place.withholdingId, words }] as const
    }),
  )
  return [...said.values()]
}

type OpenedCopy = NonNullable<Awaited<ReturnType<typeof copyOf>>>

async function openedText(tx: Pick<Transaction, 'snapshot'>, snapshotId: string) {
  const copy = await copyOf(tx, snapshotId)
  const text = copy && (await wordsAsKept(tx, snapshotId))
  return copy && text !== null ? { copy, text } : null
}

async function copyOf(tx: Pick<Transaction, 'snapshot'>, snapshotId: string) {
  if (!isId(snapshotId)) return null
  const row = await tx.snapshot.findUnique({
    where: { id: snapshotId },
    select: {
      id: true,
      sourceId: true,
      number: true,
      fetchedAt: true,
      contentType: true,
      sha256: true,
      warcSha256: true,
      pictureSha256: true,
      pageStarts: true,
      headingStarts: true,
      shown: true,
      source: { select: { listedAt: true, withholdings: ANY_WORDS } },
      places: {
        where: { withholding: { liftedAt: null } },
        select: { start: true, end: true, withholding: { select: { extent: true } } },
      },
    },
  })
  if (!row) return null
  return {
    ...row,
    isListed: row.source.listedAt !== null,
    withheld: row.places.map(({ withholding }) => withholding.extent),
    isClosed: row.places.length + row.source.withholdings.length > 0,
  }
}

function placeOf({ id, sourceId, number, fetchedAt }: OpenedCopy) {
  return { snapshotId: id, sourceId, number, fetchedAt: fetchedAt.toISOString() }
}
