import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { restHost } from '@/lib/evidence/source/mutations/rest-host'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { Later } from '@/lib/ground/job/rules/faults'
import { now } from '@/lib/ground/platform/clock'
import { db, type Transaction, transaction } from '@/lib/ground/platform/db'
import type { Fetched, Known, NotFetched, OutsideLimits } from '@/lib/ground/platform/egress/fetch'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { env } from '@/lib/ground/platform/env'
import { type Asked, afterTurn, askedOf, isWell, nextAsk, type WatchOutcome } from '../rules/watching'
import { type Came, readWatch, type Watched } from './read-watch'

/** A feed of a thousand entries has less. */
const LIMITS: OutsideLimits = { time: 15_000, size: 5 * 1024 * 1024, hops: 5 }

/** Seconds after which it is tried again where the reader has others to read for. */
const READER_BUSY = 20

type Visit = (
  address: string,
  options: { readonly signal: AbortSignal; readonly limits: OutsideLimits; readonly known?: Known },
) => Promise<Fetched | NotFetched>

/**
 * Asks a feed or a page that is watched, and writes down what came with the end of the job: what stands there, what is new of it, and the leads among
 * that. Killed in between, it asks again, and nothing comes twice or is lost. One that is stopped is left alone.
 *
 * @param visit how the address is asked, and `moment` what time it is; otherwise in tests alone
 */
export function checkWatchBy(visit: Visit, moment: () => Date = now): Handling<{ readonly watchId: string }> {
  return {
    work: async ({ watchId }, { signal, finish }) => {
      const row = await db().watch.findUnique({ where: { id: watchId }, select: watchSelect })
      if (!row || row.stoppedAt !== null || env().SUIVI_LEADS === 'off') return
      const at = moment()
      const { knownUrl: url, etag, lastModified } = row
      const visited = await visit(row.address, {
        ...{ signal, limits: LIMITS },
        ...(url !== null && { known: { url, etag, lastModified } }),
      })
      const asked = askedOf(visited, row.address)
      const watch = { ...row, statementIds: row.statements.map(({ statementId }) => statementId) }
      const came = 'fault' in visited ? null : await readOrLater(watch, visited, at)
      await transaction('system', async (tx) => {
        await tx.$queryRaw`SELECT id FROM watches WHERE id = ${watchId}::uuid FOR UPDATE`
        if (asked.outcome === 'later') await waitForTurn(tx, watchId, asked.wait, at)
        else await keep(tx, { ...row, asked, came, at })
        await finish(tx)
      })
    },
    // It is due again a day later in any case.
    gaveUp: async () => {},
  }
}

/** How what is watched is asked. */
export const checkWatchHandling = checkWatchBy(fetchInBackground)

const watchSelect = {
  id: true,
  kind: true,
  address: true,
  host: true,
  language: true,
  everyHours: true,
  failures: true,
  stoppedAt: true,
  readAt: true,
  knownUrl: true,
  etag: true,
  lastModified: true,
  statements: { select: { statementId: true } },
} as const

async function readOrLater(watch: Watched, fetched: Fetched, at: Date) {
  const came = await readWatch(watch, fetched, at)
  if ('fault' in came && came.fault === 'busy') throw new Later(READER_BUSY)
  return came
}

async function waitForTurn(tx: Transaction, id: string, wait: number | null, at: Date): Promise<void> {
  await tx.watch.update({ where: { id }, data: { nextAt: afterTurn(wait, at) }, select: { id: true } })
}

type Outcome = {
  readonly id: string
  readonly host: string
  readonly language: string
  readonly everyHours: number
  readonly failures: number
  readonly asked: Exclude<Asked, { outcome: 'later' }>
  readonly came: Awaited<ReturnType<typeof readWatch>> | null
  readonly at: Date
}

async function keep(tx: Transaction, { id, host, language, everyHours, failures, ...rest }: Outcome) {
  const { asked, came, at } = rest
  await restHost(tx, host, asked.finding, at)
  const unread = came !== null && 'fault' in came ? came.fault : null
  const outcome: WatchOutcome = unread === null ? asked.outcome : 'unreadable'
  const inARow = isWell(outcome) ? 0 : failures + 1
  const read = came !== null && !('fault' in came) ? came : null
  if (read) await keepEntries(tx, { id, language, read, at })
  await tx.watch.update({
    where: { id },
    data: {
      outcome,
      askedAt: at,
      fault: unread ?? asked.fault,
      status: asked.status,
      movedTo: asked.movedTo,
      failures: inARow,
      ...(isWell(outcome) && { readAt: at }),
      ...(outcome === 'unchanged' && { fresh: 0 }),
      ...(outcome === 'gone' && { stoppedAt: at }),
      ...(read && {
        entries: read.entries,
        fresh: read.fresh,
        knownUrl: read.known?.url ?? null,
        etag: read.known?.etag ?? null,
        lastModified: read.known?.lastModified ?? null,
      }),
      nextAt: nextAsk({ everyHours, failures: inARow, wait: asked.wait, at, spread: spreadOf(id) }),
    },
    select: { id: true },
  })
}

type ToKeep = { readonly id: string; readonly language: string; readonly read: Came; readonly at: Date }

async function keepEntries(tx: Transaction, { id, language, read, at }: ToKeep): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO watch_entries (watch_id, key, seen_at)
    SELECT ${id}::uuid, key, ${at}::timestamptz FROM unnest(${[...read.keys]}::text[]) AS key
    ON CONFLICT (watch_id, key) DO UPDATE SET seen_at = excluded.seen_at
     WHERE watch_entries.seen_at < excluded.seen_at - interval '1 day'`
  for (const { keys: _keys, matches, ...entry } of read.leads) {
    const leadId = randomUUID()
    const { count } = await tx.lead.createMany({
      data: [{ id: leadId, watchId: id, language, foundAt: at, ...entry }],
      skipDuplicates: true,
    })
    if (count === 0) continue
    await tx.leadItem.createMany({
      data: matches.map(({ id: commitmentId, points, found }) => ({
        ...{ leadId, commitmentId, points },
        found: found.map((each) => ({ ...each })),
      })),
    })
  }
}

/** A place between 0 and 1 that each keeps. */
function spreadOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) / 0xffff
}
