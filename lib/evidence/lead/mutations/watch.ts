import 'server-only'
import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { env } from '@/lib/ground/platform/env'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { isId } from '@/lib/ground/platform/id'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { leadPolicy } from '../policy'
import type { ChangeInput, Fault, OneInput, WatchInput } from '../schema'

const DAY = 24 * 60 * 60 * 1_000

/**
 * Has a feed or a page watched, and asks it at once. The same form sent twice watches it once.
 *
 * @throws Invalid `address` (it is watched already), `statements`
 * @throws Refusal `not_permitted`; as `idempotent`
 */
export function watch(actor: Member, input: WatchInput): Promise<{ id: string }> {
  return idempotent(actor, 'watch', input, madeOne, async (tx) => {
    authorize(leadPolicy, actor, 'watch', { takenById: null })
    const url = new URL(input.address)
    url.hash = ''
    const canonical = canonicalAddress(url.href)
    // Two who have the same watched at once take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.watches.add'))`
    const same = await tx.watch.findUnique({ where: { canonicalAddress: canonical }, select: { id: true } })
    if (same) throw new Invalid({ address: [knownAlready] })
    const statements = await statementIds(tx, input.statements)
    const { id } = await tx.watch.create({
      data: {
        address: url.href,
        canonicalAddress: canonical,
        host: url.hostname,
        ...said(input),
        addedById: actor.id,
        nextAt: now(),
        statements: { create: statements },
      },
      select: { id: true },
    })
    await askSoon(tx, id)
    return { id }
  })
}

const knownAlready: Fault = 'address_known'

/**
 * Says anew what something is watched as, and for.
 *
 * @throws Invalid `statements`
 * @throws Refusal `not_permitted`, `not_found`
 */
export function change(actor: Member, input: ChangeInput): Promise<{ id: string }> {
  return onWatch(actor, input, async (tx, id) => {
    const before = await tx.watch.findUniqueOrThrow({ where: { id }, select: { kind: true } })
    const statements = await statementIds(tx, input.statements)
    await tx.watchStatement.deleteMany({ where: { watchId: id } })
    await tx.watchStatement.createMany({ data: statements.map((each) => ({ watchId: id, ...each })) })
    const { kind } = await tx.watch.update({ where: { id }, data: said(input), select: { kind: true } })
    if (kind !== before.kind) await forgetRead(tx, id)
  })
}

/**
 * Has it asked no more, until somebody resumes.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function stop(actor: Member, input: OneInput): Promise<{ id: string }> {
  return onWatch(actor, input, async (tx, id) => {
    await tx.watch.updateMany({ where: { id, stoppedAt: null }, data: { stoppedAt: now() } })
  })
}

/**
 * Has it asked again, and at once.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function resume(actor: Member, input: OneInput): Promise<{ id: string }> {
  return onWatch(actor, input, async (tx, id) => {
    await tx.watch.update({ where: { id }, data: { stoppedAt: null, failures: 0 }, select: { id: true } })
    await askSoon(tx, id)
  })
}

/**
 * Has it asked before its time, in its host's turn.
 *
 * @throws Refusal `not_permitted`, `not_found`
 */
export function askNow(actor: Member, input: OneInput): Promise<{ id: string }> {
  return onWatch(actor, input, async (tx, id) => {
    if ((await tx.watch.count({ where: { id, stoppedAt: null } })) > 0) await askSoon(tx, id)
  })
}

function onWatch(
  actor: Member,
  { id }: { readonly id: string },
  work: (tx: Transaction, id: string) => Promise<void>,
): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    authorize(leadPolicy, actor, 'watch', { takenById: null })
    const rows = isId(id)
      ? await tx.$queryRaw<unknown[]>`SELECT id::text FROM watches WHERE id = ${id}::uuid FOR UPDATE`
      : []
    if (rows.length === 0) throw new Refusal('not_found')
    await work(tx, id)
    return { id }
  })
}

/** By a job of its own; the rounds leave it alone meanwhile. Queued once, however often somebody asks. */
async function askSoon(tx: Transaction, id: string): Promise<void> {
  if (env().SUIVI_LEADS === 'off') return
  await tx.watch.update({
    where: { id },
    data: { nextAt: new Date(now().getTime() + DAY) },
    select: { id: true },
  })
  const waiting = await tx.$queryRaw<unknown[]>`
    SELECT id::text FROM pgboss.job WHERE name = 'check-watch' AND state < 'active' AND data ->> 'watchId' = ${id} LIMIT 1`
  if (waiting.length === 0) await queueJob(tx, 'check-watch', { watchId: id })
}

/** What is read as something else from now on is read for the first time. */
async function forgetRead(tx: Transaction, id: string): Promise<void> {
  const unread = { readAt: null, knownUrl: null, etag: null, lastModified: null }
  await tx.watch.update({ where: { id }, data: unread, select: { id: true } })
}

function said({ name, kind, language, every }: Omit<ChangeInput, 'id'>) {
  return { name, kind, language, everyHours: every }
}

async function statementIds(tx: Transaction, slugs: readonly string[]): Promise<{ statementId: string }[]> {
  const rows = await tx.statement.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true } })
  const missing: Fault = 'statements'
  if (rows.length !== slugs.length) throw new Invalid({ statements: [missing] })
  return rows.map(({ id }) => ({ statementId: id }))
}
