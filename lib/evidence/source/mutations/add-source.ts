import 'server-only'
import { isInFuture } from '@/lib/ground/i18n/partial-date'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findSame } from '../data/find'
import { findLikely } from '../data/likely'
import { may } from '../policy'
import { canonicalAddress } from '../rules/address'
import { SOURCE_STANCES } from '../rules/facets'
import type { AddInput } from '../schema'

/**
 * Adds a document to the library, seen by signed-in people until it is listed. Its id is the next number, given once: additions take their
 * turn, so that two people who add the same document at once make one source. The same form sent twice adds one.
 *
 * @returns its id
 * @throws Invalid when its day is yet to come, or the item that it bears on is none
 * @throws Refusal `not_permitted` (no analyst), `duplicate` (`details.found`: the ids of the sources that it may be already, parted by
 *   commas; `details.same`: 1 when it stands in the library under this very address, and so cannot be added again); as `idempotent`
 */
export function addSource(actor: Member, input: AddInput): Promise<{ id: string }> {
  return idempotent(actor, 'source', input, madeOne, async (tx) => {
    await takeTurnToAdd(tx, actor, input)
    const same = await findSame(tx, input.address)
    if (same) throw new Refusal('duplicate', { found: same.id, same: 1 })
    await refuseLikely(tx, input)
    return createSource(tx, actor, input, {
      url: input.address.trim(),
      canonicalUrl: canonicalAddress(input.address),
    })
  })
}

/** @throws Refusal `duplicate` when it may be one that is here already, and nobody said that it is not */
export async function refuseLikely(
  tx: Transaction,
  input: Pick<AddInput, 'title' | 'despite'> & { readonly address?: string },
): Promise<void> {
  const [found = []] = await findLikely(tx, [input])
  const likely = found.filter(({ id }) => !input.despite.includes(id))
  if (likely.length === 0) return
  const offered = [...new Set([...likely.map(({ id }) => id), ...input.despite])]
  throw new Refusal('duplicate', { found: offered.join(','), same: 0 })
}

/** What a source is known by: its address, or the hash of the file that it is. */
type KnownBy = { readonly url: string; readonly canonicalUrl: string } | { readonly fileSha256: string }

/** What a form says of a new source, whatever it is known by. */
type Said = Omit<AddInput, 'locale' | 'key' | 'address' | 'despite' | 'back' | 'quote'>

/**
 * Takes the turn of whoever adds sources: nobody else adds one until this transaction has ended.
 *
 * @throws Refusal `not_permitted` (no analyst)
 * @throws Invalid when its day is yet to come
 */
export async function takeTurnToAdd(
  tx: Transaction,
  actor: Member,
  { date }: Pick<Said, 'date'>,
): Promise<void> {
  authorize(may, actor, 'add', { people: [] })
  if (date !== null && isInFuture(date, dayOf(now()))) throw new Invalid({ date: ['date_future'] })
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.sources'))`
}

/**
 * Writes a new source under the next number, in the turn that was taken.
 *
 * @throws Invalid when the item that it bears on is none
 */
export async function createSource(
  tx: Transaction,
  actor: Member,
  input: Said,
  knownBy: KnownBy,
): Promise<{ id: string }> {
  const item = input.item === '' ? null : await findItem(tx, input.item)
  const id = await nextId(tx)
  await tx.source.create({
    data: {
      ...id,
      ...knownBy,
      title: input.title,
      titleBasis: input.titleBasis,
      publisher: input.publisher,
      author: input.author,
      date: input.date,
      language: input.language,
      type: input.type === 'think-tank' ? 'think_tank' : input.type,
      summary: input.summary,
      seen: input.seen,
      addedById: actor.id,
      ...(item && { bearings: { create: [{ commitmentId: item.id, stance: stanceOf(input) }] } }),
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'added',
    objectType: 'source',
    objectId: id.id,
    ...(item && { statementId: item.statementId }),
  })
  return { id: id.id }
}

function stanceOf({ stance: said }: Said) {
  const stance = SOURCE_STANCES.find((known) => known === said)
  if (!stance) throw new Invalid({ stance: ['stance'] })
  return stance
}

async function findItem(tx: Transaction, item: string): Promise<{ id: string; statementId: string }> {
  const [slug = '', reference = ''] = item.split('/')
  const row = await tx.commitment.findFirst({
    where: { reference, statement: { slug }, withdrawnAt: null },
    select: { id: true, statementId: true },
  })
  if (!row) throw new Invalid({ item: ['item'] })
  return row
}

/** Sources are never removed, so the number after the highest was never given. */
async function nextId(tx: Transaction): Promise<{ id: string; number: number }> {
  const { _max } = await tx.source.aggregate({ _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  return { id: `S${String(number).padStart(2, '0')}`, number }
}
