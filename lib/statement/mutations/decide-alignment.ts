import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { VerbOf } from '@/lib/event/types'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { passagesOf } from '../rules/passages'
import { openAlignment } from './open-alignment'

type Read = { readonly alignmentId: string; readonly contentSha256: string }

/**
 * Approves an alignment on exactly what was read: it becomes public, and with the first one the rendering itself, word for word, with its
 * passages.
 *
 * @returns the slug of the statement whose pages change
 * @throws Refusal `not_found`, `not_permitted`, `own_work`, `already_decided`, `stale`, `replaced_already` (another text stands in the place)
 */
export function approveAlignment(actor: Member, read: Read): Promise<{ statement: string }> {
  return transaction(actor, async (tx) => {
    const { id, added } = await openAsRead(tx, actor, read)
    const isFirst = added.publishedAt === null
    if (isFirst) await publishRendering(tx, added)
    await tx.alignment.update({
      where: { id },
      data: { state: 'published', decidedById: actor.id, decidedAt: now(), publishedAt: now() },
    })
    await record(tx, actor, 'approved', added, { alignment: id, contentSha256: read.contentSha256 })
    await record(tx, actor, 'published', added, { alignment: id, sha256: added.sha256, rendering: isFirst })
    return { statement: added.statement.slug }
  })
}

/**
 * Sends an alignment back with a reason.
 *
 * @throws Refusal as `approveAlignment`
 */
export function sendBackAlignment(actor: Member, read: Read & { readonly reason: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const { id, added } = await openAsRead(tx, actor, read)
    await tx.alignment.update({
      where: { id },
      data: { state: 'sent_back', decidedById: actor.id, decidedAt: now(), reason: read.reason },
    })
    await record(tx, actor, 'sent back', added, { alignment: id, contentSha256: read.contentSha256 })
  })
}

/**
 * Takes back one's own alignment that is not public. The text stays in the record of the desk, where it can be aligned anew.
 *
 * @throws Refusal `not_found`, `not_permitted`, `already_decided`
 */
export function takeBackAlignment(actor: Member, { alignmentId }: { alignmentId: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const { id, added } = await openAlignment(tx, actor, 'take_back', alignmentId)
    await tx.alignment.update({ where: { id }, data: { state: 'withdrawn' } })
    await record(tx, actor, 'withdrew', added, { alignment: id, public: false })
  })
}

async function openAsRead(tx: Transaction, actor: Member, { alignmentId, contentSha256 }: Read) {
  const alignment = await openAlignment(tx, actor, 'decide', alignmentId)
  if (alignment.contentSha256 !== contentSha256) throw new Refusal('stale', { version: alignment.version })
  return alignment
}

type Added = Awaited<ReturnType<typeof openAlignment>>['added']

/** The added text becomes a rendering under its own id; the database holds that it is the same text. */
async function publishRendering(tx: Transaction, added: Added): Promise<void> {
  const { id, statementId, key, language, label, publisher, url, text, sha256, replacesId } = added
  await tx.$queryRaw`SELECT id FROM statements WHERE id = ${statementId}::uuid FOR NO KEY UPDATE`
  if (
    replacesId !== null &&
    (await tx.addedRendering.findFirst({ where: { replacesId, publishedAt: { not: null } } }))
  )
    throw new Refusal('replaced_already')
  const { _max } = await tx.rendering.aggregate({ where: { statementId }, _max: { position: true } })
  await tx.rendering.create({
    data: {
      id,
      statementId,
      position: (_max.position ?? 0) + 1,
      key,
      language,
      label,
      publisher,
      url,
      text,
      sha256,
    },
  })
  await tx.passage.createMany({
    data: passagesOf(text).map(({ number, start, end }) => ({ renderingId: id, number, start, end })),
  })
  await tx.addedRendering.update({ where: { id }, data: { publishedAt: now() } })
}

function record(
  tx: Transaction,
  actor: Member,
  verb: VerbOf<'rendering'>,
  added: Added,
  payload: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'rendering',
    objectId: added.id,
    statementId: added.statementId,
    payload,
  })
}
