import 'server-only'
import { findItemToJudge } from '@/lib/assessment/status-update/data/item'
import { isOfTheStatement } from '@/lib/assessment/status-update/rules/input'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { begun, may } from '@/lib/record/review/policy'
import { itemOf, itemSelect } from '../data/ends'
import { contentHash } from '../rules/content-hash'
import { placeInTime } from '../rules/later-text'
import type { ProposeInput } from '../schema'
import { type LaterText, LINK_WRITERS } from '../types'
import { fitContent } from './fit-content'

/**
 * Proposes that a public item comes back in a later text. It awaits a review at once. The same form sent twice proposes one.
 *
 * @throws Refusal `not_found` (no such public item), `not_permitted` (no analyst), `link_exists` (somebody linked the two already); as `idempotent`
 * @throws Invalid `later` (`later`: no such text, `later_undated`, `later_earlier`, `later_same`: of the same statement or leading back
 *   to the item, `later_rendering`), `quote`, `locator`
 */
export function proposeLink(actor: Member, input: ProposeInput): Promise<{ id: string }> {
  return idempotent(actor, 'link', input, madeOne, async (tx) => {
    authorize(may, actor, 'submit', begun(actor, LINK_WRITERS))
    await takeCopiesOf(tx, [input.later.source ?? null])
    // Links are proposed in turn, so that the same two ends are linked once and no circle is made.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.lineage'))`
    const item = await findItem(tx, input.item)
    if (!item) throw new Refusal('not_found')
    const { ends, later } = await findLater(tx, item, input.later)
    const content = fitContent(later, input)

    const present = { commitmentId: item.id, ...ends, state: { not: 'withdrawn' as const } }
    if ((await tx.lineageLink.count({ where: present })) > 0) throw new Refusal('link_exists')
    const { id } = await tx.lineageLink.create({
      data: { commitmentId: item.id, ...ends, ...content, proposedById: actor.id },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'lineage-link',
      objectId: id,
      statementId: item.statementId,
      payload: { contentSha256: contentHash(content), version: 1 },
    })
    return { id }
  })
}

type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>

function findItem(tx: Transaction, { slug, reference }: { slug: string; reference: string }) {
  return tx.commitment.findFirst({
    where: { reference, state: 'published', statement: { slug } },
    select: { id: true, statementId: true, ...itemSelect },
  })
}

/** The later text, and the columns that name it. */
async function findLater(tx: Transaction, item: Item, asked: ProposeInput['later']) {
  if (asked.item !== undefined) {
    const row = await findItem(tx, asked.item)
    if (!row) throw refused('later')
    const later: LaterText = itemOf(row)
    if (row.statementId === item.statementId) throw refused('later_same')
    if (placeInTime(later.date, dayOf(item.statement.date)) === 'earlier') throw refused('later_earlier')
    if (await leadsTo(tx, row.id, item.id)) throw refused('later_same')
    return { ends: { laterCommitmentId: row.id }, later }
  }
  const row = await tx.source.findUnique({
    where: { id: asked.source },
    select: {
      id: true,
      title: true,
      titleBasis: true,
      publisher: true,
      language: true,
      date: true,
      url: true,
      formerAddresses: { select: { url: true } },
    },
  })
  if (!row) throw refused('later')
  const { url, formerAddresses, ...source } = row
  const place = placeInTime(source.date, dayOf(item.statement.date))
  if (place !== 'later') throw refused(place === 'undated' ? 'later_undated' : 'later_earlier')
  if (await isRendering(tx, item, { url, formerAddresses })) throw refused('later_rendering')
  const later: LaterText = { kind: 'source', ...source }
  return { ends: { laterSourceId: source.id }, later }
}

function refused(code: string): Invalid {
  return new Invalid({ later: [code] })
}

/** Whether links lead from one item to another, over however many statements. */
async function leadsTo(tx: Transaction, from: string, to: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ leads: boolean }[]>`
    WITH RECURSIVE reached AS (
      SELECT ${from}::uuid AS id
      UNION
      SELECT l.later_commitment_id FROM lineage_links l JOIN reached r ON l.commitment_id = r.id
      WHERE l.state <> 'withdrawn' AND l.later_commitment_id IS NOT NULL)
    SELECT ${to}::uuid IN (SELECT id FROM reached) AS leads`
  return found?.leads ?? false
}

/** Whether a source is a rendering of the statement, or of a report of its wording: the same text, not a later one. */
async function isRendering(
  tx: Transaction,
  { statement, reference }: Item,
  source: Parameters<typeof isOfTheStatement>[0],
): Promise<boolean> {
  const item = await findItemToJudge(tx, statement.slug, reference)
  return item !== null && isOfTheStatement(source, item.statement)
}
