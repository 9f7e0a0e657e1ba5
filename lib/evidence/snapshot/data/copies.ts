import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { grouped } from '@/lib/ground/platform/grouped'
import { ANY_WORDS } from '@/lib/record/cover/data/words-as-kept'
import type { CopyView, DeskCopyView, WithheldView } from '../types'

const named = { select: { publicName: true } } as const

const decisionSelect = {
  id: true,
  extent: true,
  reason: true,
  decidedById: true,
  decidedAt: true,
  decidedBy: named,
  eraseAsked: true,
  erasedAt: true,
  erasedBy: named,
  liftedAt: true,
  liftedBy: named,
} as const

/** What of a copy a view is made from: never its words. */
const copySelect = {
  id: true,
  sourceId: true,
  number: true,
  fetchedAt: true,
  finalUrl: true,
  status: true,
  hops: true,
  contentType: true,
  issuer: true,
  size: true,
  sha256: true,
  warcSize: true,
  warcSha256: true,
  pictureSize: true,
  pictureSha256: true,
  pictureMissed: true,
  textSha256: true,
  textSalt: true,
  shown: true,
  shownAt: true,
  shownBy: named,
  capture: { select: { cameBy: true, askedAt: true, askedBy: named } },
  source: { select: { withholdings: ANY_WORDS } },
  file: { select: { erasedAt: true } },
  places: {
    orderBy: { start: 'asc' },
    select: { start: true, end: true, sha256: true, withholding: { select: decisionSelect } },
  },
} as const

type CopyRow = RowOf<'snapshot', typeof copySelect>
type PlaceRow = CopyRow['places'][number]

/** A copy of a source of which readers may know, which is one that is listed; null where there is none. */
export async function findCopy(sourceId: string, number: number): Promise<CopyView | null> {
  const row = await db().snapshot.findFirst({
    where: { sourceId, number, source: { listedAt: { not: null } } },
    select: copySelect,
  })
  return row && viewOf(row)
}

/** A copy as this member sees it, of a source that is listed or not; null where there is none. */
export async function findDeskCopy(
  _actor: Member,
  sourceId: string,
  number: number,
): Promise<DeskCopyView | null> {
  const row = await db().snapshot.findFirst({
    where: { sourceId, number },
    select: {
      ...copySelect,
      capture: { select: { ...copySelect.capture.select, askedById: true, cameByWords: true } },
    },
  })
  if (!row) return null
  const standing = row.places.filter(({ withholding }) => withholding.liftedAt === null)
  const over = row.places.filter(({ withholding }) => withholding.liftedAt !== null)
  return {
    ...viewOf(row),
    askedById: row.capture.askedById,
    cameByWords: row.capture.cameByWords,
    lifted: withheldOf(over, row.fetchedAt).flatMap((withheld) => {
      const { liftedAt, liftedBy } =
        over.find((place) => place.withholding.id === withheld.id)?.withholding ?? {}
      return liftedAt && liftedBy ? [{ ...withheld, lifted: signedOf(liftedBy, liftedAt) }] : []
    }),
    deciders: Object.fromEntries(
      standing.map(({ withholding }) => [withholding.id, withholding.decidedById]),
    ),
  }
}

function viewOf({
  places,
  textSalt,
  sha256,
  warcSha256,
  pictureSha256,
  shownAt,
  shownBy,
  fetchedAt,
  source,
  file,
  capture: { cameBy, askedBy, askedAt },
  ...facts
}: CopyRow): CopyView {
  const standing = places.filter(({ withholding }) => withholding.liftedAt === null)
  const withheld = withheldOf(standing, fetchedAt)
  const hidesWords = source.withholdings.length > 0
  return {
    ...facts,
    fetchedAt: fetchedAt.toISOString(),
    brought: cameBy && { ...signedOf(askedBy, askedAt), cameBy },
    hashes: hidesWords ? null : { file: sha256, warc: warcSha256, picture: pictureSha256 },
    hasText: facts.textSha256 !== null,
    textSalt: textSalt && withheld.length === 0 ? Buffer.from(textSalt).toString('hex') : null,
    opened: shownAt && shownBy && signedOf(shownBy, shownAt),
    withheld,
    isClosed: hidesWords || withheld.length > 0,
    isErased: file.erasedAt !== null,
  }
}

/** The decisions with their places in a copy that was made at that moment, in the order in which they were made. */
function withheldOf(places: readonly PlaceRow[], madeAt: Date): WithheldView[] {
  const decisions = new Map(places.map(({ withholding }) => [withholding.id, withholding]))
  const placesOf = grouped(places, ({ withholding }) => withholding.id)
  return [...decisions.values()]
    .map((decision) => decisionOf(decision, placesOf(decision.id), madeAt))
    .sort((a, b) => (a.decided.at < b.decided.at ? -1 : a.decided.at > b.decided.at ? 1 : 0))
}

function decisionOf(
  { id, extent, reason, decidedBy, decidedAt, eraseAsked, erasedBy, erasedAt }: PlaceRow['withholding'],
  places: readonly PlaceRow[],
  madeAt: Date,
): WithheldView {
  return {
    id,
    extent,
    reason,
    decided: signedOf(decidedBy, decidedAt),
    eraseAsked,
    erased: erasedAt && erasedBy && signedOf(erasedBy, erasedAt),
    isErasedBefore: erasedAt !== null && erasedAt <= madeAt,
    places: places.map(({ start, end, sha256 }) => ({ start, end, sha256 })),
  }
}

function signedOf({ publicName }: { readonly publicName: string }, at: Date) {
  return { by: publicName, at: at.toISOString() }
}
