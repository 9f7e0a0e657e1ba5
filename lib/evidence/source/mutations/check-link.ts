import 'server-only'
import { createHash } from 'node:crypto'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { now } from '@/lib/ground/platform/clock'
import { db, type Transaction, transaction } from '@/lib/ground/platform/db'
import type { OutsideLimits } from '@/lib/ground/platform/egress/fetch'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { env } from '@/lib/ground/platform/env'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { linkSelect, stateOf } from '../data/link-check'
import {
  afterCheck,
  findingOf,
  isTold,
  type LinkFinding,
  type LinkState,
  type LinkVisit,
  NEVER_CHECKED,
  nextCheck,
} from '../rules/link-health'
import { restHost } from './rest-host'

/** Nothing is kept of the page: as much of it as says that it is there. */
const LIMITS: OutsideLimits = { time: 10_000, size: 2 * 1024 * 1024, hops: 5 }

/** After which time a host is asked again that did not say when, seconds. */
const SOON = 10 * 60

type Visit = (
  address: string,
  options: { readonly signal: AbortSignal; readonly limits: OutsideLimits },
) => Promise<LinkVisit>

/**
 * Looks whether the page of a source is still there, and writes down what it found with the end of the job. Killed in between, it looks again.
 * A source that is not public, or has got another address meanwhile, is left alone.
 *
 * @param visit how the page is asked for, and `moment` what time it is; otherwise in tests alone
 */
export function checkLinkBy(visit: Visit, moment: () => Date = now): Handling<{ readonly sourceId: string }> {
  return {
    work: async ({ sourceId }, { signal, finish }) => {
      const source = await db().source.findUnique({
        where: { id: sourceId },
        select: { url: true, listedAt: true },
      })
      if (!source?.listedAt || source.url === null || env().SUIVI_LINK_CHECKS === 'off') return
      const address = source.url
      const finding = findingOf(await visit(address, { signal, limits: LIMITS }), address)
      await transaction('system', async (tx) => {
        await keepFinding(tx, { sourceId, address, finding, at: moment() })
        await finish(tx)
      })
    },
    // It is due again a day later in any case.
    gaveUp: async () => {},
  }
}

/** How a link is checked. */
export const checkLinkHandling = checkLinkBy(fetchInBackground)

type Found = {
  readonly sourceId: string
  readonly address: string
  readonly finding: LinkFinding
  readonly at: Date
}

async function keepFinding(tx: Transaction, { sourceId, address, finding, at }: Found): Promise<void> {
  await tx.$queryRaw`SELECT source_id FROM link_checks WHERE source_id = ${sourceId} FOR UPDATE`
  const row = await tx.linkCheck.findUnique({ where: { sourceId }, select: { ...linkSelect, host: true } })
  if (!row) return
  await restHost(tx, row.host, finding, at)
  if (finding.found === 'later') {
    const nextAt = new Date(at.getTime() + Math.max(finding.wait ?? SOON, SOON) * 1_000)
    await tx.linkCheck.update({ where: { sourceId }, data: { nextAt }, select: { sourceId: true } })
    return
  }
  const before = stateOf(row)
  const after = afterCheck(row.address === address ? before : NEVER_CHECKED, finding, at.toISOString())
  await tx.linkCheck.update({
    where: { sourceId },
    data: {
      ...after,
      ...{ address, checkedAt: at, checks: { increment: 1 } },
      nextAt: nextCheck(after, at.toISOString(), spreadOf(sourceId)),
    },
    select: { sourceId: true },
  })
  if (isTold(before, after)) await tell(tx, sourceId, after)
}

async function tell(
  tx: Transaction,
  sourceId: string,
  { outcome, status, movedTo }: LinkState,
): Promise<void> {
  await recordEvent(tx, {
    actor: { kind: 'system' },
    verb: 'checked',
    objectType: 'source',
    objectId: sourceId,
    payload: {
      outcome,
      ...(status !== null && { status }),
      ...(movedTo !== null && { movedToSha256: createHash('sha256').update(movedTo).digest('hex') }),
    },
  })
}

/** A place between 0 and 1 that a source keeps. */
function spreadOf(sourceId: string): number {
  return createHash('sha256').update(sourceId).digest().readUInt16BE(0) / 0xffff
}
