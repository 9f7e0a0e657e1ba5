import 'server-only'
import { findNewsPage } from '@/lib/assessment/status-update/data/news-page'
import { pathOfNews } from '@/lib/assessment/status-update/rules/news-page'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { outsideFaults } from '@/lib/ground/platform/egress/fault'
import { newsOfRow, scopeSelect } from '@/lib/reading/share/data/news-scope'
import { NEWS_KINDS } from '@/lib/reading/share/types'
import { DELIVERY_STATES, type DeliveryView, OFF_WHYS, type WebhookView } from '../types'

/** How many of what was posted last the page of an address shows. */
const DELIVERIES_SHOWN = 50

const select = {
  ...scopeSelect,
  ...{ id: true, address: true, language: true, addedAt: true, secretMadeAt: true },
  ...{ failingSince: true, offAt: true, offWhy: true },
  addedBy: { select: { publicName: true } },
} as const

/** The ids of the addresses, the newest first. */
export async function findWebhookPlaces(): Promise<string[]> {
  const rows = await db().webhook.findMany({
    where: { removedAt: null },
    orderBy: [{ addedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Some of the addresses, in the order of the ids. @param language in which what they are told of is called */
export async function findWebhooks(ids: readonly string[], language: string): Promise<WebhookView[]> {
  const [rows, posted] = await Promise.all([
    db().webhook.findMany({ where: { id: { in: [...ids] }, removedAt: null }, select }),
    findPosted(ids),
  ])
  const views = await Promise.all(rows.map((row) => viewOf(row, posted.get(row.id), language)))
  return ids.flatMap((id) => views.find((view) => view.id === id) ?? [])
}

/** What became of what was posted to an address. */
type Posted = { readonly takenAt: Date | null; readonly waiting: number }

/** The same of several, by their ids: of what was taken only the last is read. */
async function findPosted(ids: readonly string[]): Promise<ReadonlyMap<string, Posted>> {
  const rows = await db().$queryRaw<(Posted & { id: string })[]>`
    SELECT asked.id::text AS id,
      (SELECT max(d.tried_at) FROM webhook_deliveries d WHERE d.webhook_id = asked.id AND d.state = 'taken') AS "takenAt",
      (SELECT count(*)::int FROM webhook_deliveries d WHERE d.webhook_id = asked.id AND d.state = 'waiting') AS waiting
    FROM unnest(${[...ids]}::uuid[]) AS asked (id)`
  return new Map(rows.map(({ id, ...posted }) => [id, posted]))
}

/** What was posted to an address last, and what is on its way, newest first. */
export async function findDeliveries(webhookId: string): Promise<DeliveryView[]> {
  const rows = await db().webhookDelivery.findMany({
    where: { webhookId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: DELIVERIES_SHOWN,
  })
  return rows.map(({ id, kind, at, state, tries, triedAt, status, fault }) => ({
    ...{ id, tries, status },
    kind: NEWS_KINDS.find((each) => each === kind) ?? null,
    at: at.toISOString(),
    state: DELIVERY_STATES.find((each) => each === state) ?? 'failed',
    triedAt: triedAt?.toISOString() ?? null,
    fault: outsideFaults.find((each) => each === fault) ?? null,
  }))
}

async function viewOf(
  row: RowOf<'webhook', typeof select>,
  posted: Posted | undefined,
  language: string,
): Promise<WebhookView> {
  const of = newsOfRow(row)
  const path = pathOfNews(of)
  const why = OFF_WHYS.find((each) => each === row.offWhy) ?? 'paused'
  return {
    ...{ id: row.id, address: row.address, language: row.language, addedBy: row.addedBy.publicName },
    // What was withdrawn since has no page any more.
    of: (await findNewsPage(of, language)) ?? { of, path, name: path.slice(1) },
    addedAt: row.addedAt.toISOString(),
    secretMadeAt: row.secretMadeAt.toISOString(),
    failingSince: row.failingSince?.toISOString() ?? null,
    off: row.offAt && { at: row.offAt.toISOString(), why },
    takenAt: posted?.takenAt?.toISOString() ?? null,
    waiting: posted?.waiting ?? 0,
  }
}
