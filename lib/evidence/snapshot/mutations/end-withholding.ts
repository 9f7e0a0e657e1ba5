import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { grouped } from '@/lib/ground/platform/grouped'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { eraseBytes, takeBytes } from '@/lib/ground/store/data/bytes'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { COVERING_TIME, eraseCovered, showCovered } from '@/lib/record/cover/mutations/cover-texts'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { blanked, overlap } from '@/lib/record/cover/rules/stretches'
import type { Stretch } from '@/lib/record/cover/types'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import type { EndWithholdingInput } from '../schema'
import { holdTextsOf } from './hold-texts'

/**
 * Another reviewer lets readers see again what was withheld: wherever it was by this decision.
 *
 * @throws Refusal `not_found`, `not_permitted` (no reviewer), `own_work` (they withheld it), `already_decided` (lifted or erased meanwhile)
 */
export function lift(actor: Member, input: EndWithholdingInput): Promise<object> {
  const { withholdingId } = input
  return idempotent(
    actor,
    'withholding lifted',
    input,
    madeNothing,
    async (tx) => {
      const { sourceId, decidedById, isOver } = await lockWithholding(tx, withholdingId)
      authorize(may, actor, 'lift', { people: [decidedById] })
      if (isOver) throw new Refusal('already_decided')
      await holdTextsOf(tx, { withholdingId, sourceId })
      await tx.withholding.update({
        where: { id: withholdingId },
        data: { liftedById: actor.id, liftedAt: now() },
        select: { id: true },
      })
      await showCovered(tx, withholdingId)
      await recordEnd(tx, actor, 'lifted', withholdingId)
      return {}
    },
    COVERING_TIME,
  )
}

/**
 * Destroys what was withheld, where that was asked for: the words in the copy's text and in our own, the salts with which they could be tried, and the copy's
 * file and record, unless another copy that is not erased is the same file. That they were there stays.
 *
 * @throws Refusal `not_found`, `not_permitted` (neither reviewer nor administrator), `own_work` (they withheld it), `already_decided`
 *   (lifted or erased meanwhile, or erasing was not asked for)
 */
export function erase(actor: Member, input: EndWithholdingInput): Promise<object> {
  const { withholdingId } = input
  return idempotent(
    actor,
    'withholding erased',
    input,
    madeNothing,
    async (tx) => {
      const { decidedById, isOver, eraseAsked } = await lockWithholding(tx, withholdingId)
      authorize(may, actor, 'erase', { people: [decidedById] })
      if (isOver || !eraseAsked) throw new Refusal('already_decided')
      await tx.withholding.update({
        where: { id: withholdingId },
        data: { erasedById: actor.id, erasedAt: now() },
        select: { id: true },
      })
      const places = await tx.withheldPlace.findMany({
        where: { withholdingId },
        select: { snapshotId: true, start: true, end: true },
      })
      const placesIn = grouped(places, ({ snapshotId }) => snapshotId)
      const copies = [...new Set(places.map(({ snapshotId }) => snapshotId))]
      for (const id of copies) await eraseWords(tx, id, placesIn(id))
      await eraseFiles(tx, copies)
      await eraseCovered(tx, withholdingId)
      await recordEnd(tx, actor, 'erased', withholdingId)
      return {}
    },
    COVERING_TIME,
  )
}

/**
 * A decision, with all copies of its source taken.
 *
 * @throws Refusal `not_found` where there is none
 */
export async function lockWithholding(tx: Transaction, id: string) {
  const found = await tx.withholding.findUnique({ where: { id }, select: { sourceId: true } })
  if (!found) throw new Refusal('not_found')
  await lockCopiesOf(tx, found.sourceId)
  const row = await tx.withholding.findUniqueOrThrow({
    where: { id },
    select: { extent: true, decidedById: true, liftedAt: true, erasedAt: true, eraseAsked: true },
  })
  return { ...found, ...row, isOver: row.liftedAt !== null || row.erasedAt !== null }
}

/** Overwrites some words of a copy, and takes away every salt with which a hash of them could be tried. */
async function eraseWords(tx: Transaction, id: string, stretches: readonly Stretch[]): Promise<void> {
  const text = await wordsAsKept(tx, id)
  await tx.snapshot.update({
    where: { id },
    data: { textSalt: null, ...(text !== null && { text: blanked(text, stretches) }) },
    select: { id: true },
  })
  const places = await tx.withheldPlace.findMany({
    where: { snapshotId: id },
    select: {
      id: true,
      withholdingId: true,
      start: true,
      end: true,
      withholding: { select: { erasedAt: true } },
    },
  })
  const gone = places.filter(
    (place) => place.withholding.erasedAt !== null || stretches.some((stretch) => overlap(stretch, place)),
  )
  await tx.withheldPlace.updateMany({
    where: { id: { in: gone.map((place) => place.id) } },
    data: { salt: null },
  })
}

const FILES = { sha256: true, warcSha256: true, pictureSha256: true } as const

/** All hashes of some copies, each once: files, then records, then pictures, each in their order, as a copy that is kept takes them. */
function inOrder(copies: readonly Files[]): string[] {
  const roles = [
    copies.map(({ sha256 }) => sha256),
    copies.map(({ warcSha256 }) => warcSha256),
    copies.map(({ pictureSha256 }) => pictureSha256),
  ]
  return [...new Set(roles.flatMap((hashes) => hashes.filter((hash) => hash !== null).sort()))]
}

type Files = { sha256: string; warcSha256: string | null; pictureSha256: string | null }

const hashesOf = (copy: Files) =>
  [copy.sha256, copy.warcSha256, copy.pictureSha256].filter((hash) => hash !== null)

/** Destroys the files of some copies that no copy needs of which nothing was erased. */
async function eraseFiles(tx: Transaction, ids: readonly string[]): Promise<void> {
  const copies = await tx.snapshot.findMany({
    where: { id: { in: [...ids] } },
    select: FILES,
  })
  const hashes = inOrder(copies)
  await takeBytes(tx, hashes)
  const needed = await tx.snapshot.findMany({
    where: {
      OR: [{ sha256: { in: hashes } }, { warcSha256: { in: hashes } }, { pictureSha256: { in: hashes } }],
      places: { none: { withholding: { erasedAt: { not: null } } } },
    },
    select: FILES,
  })
  const kept = new Set(needed.flatMap(hashesOf))
  await eraseBytes(
    tx,
    hashes.filter((hash) => !kept.has(hash)),
  )
}

function recordEnd(tx: Transaction, actor: Member, verb: 'lifted' | 'erased', id: string): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'withholding',
    objectId: id,
  })
}
