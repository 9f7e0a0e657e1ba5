import 'server-only'
import { watchAddress } from '@/lib/evidence/lead/rules/addresses'
import { isKind, KINDS, type Kind, type Payloads } from '@/lib/ground/job/rules/kinds'
import type { JobSubjects, JobView } from '@/lib/ground/job/types'
import { db } from '@/lib/ground/platform/db'

/** By what a job carries, as JSON, what it is for. */
type Found = ReadonlyMap<string, JobSubjects[string]>

/** How what jobs of each kind are for is found. */
const FINDERS: { readonly [Of in Kind]: (carried: readonly Payloads[Of][]) => Promise<Found> } = {
  capture: async (carried) => {
    const rows = await db().capture.findMany({
      where: { id: { in: carried.map(({ captureId }) => captureId) } },
      select: { id: true, sourceId: true },
    })
    return new Map(
      rows.map(({ id, sourceId }) => [
        keyOf({ captureId: id }),
        { name: sourceId, path: `/desk/sources/${sourceId}` },
      ]),
    )
  },
  'hand-over': async (carried) => {
    const rows = await db().handOver.findMany({
      where: { id: { in: carried.map(({ handOverId }) => handOverId) } },
      select: { id: true, sourceId: true },
    })
    return new Map(
      rows.map(({ id, sourceId }) => [
        keyOf({ handOverId: id }),
        { name: sourceId, path: `/desk/sources/${sourceId}` },
      ]),
    )
  },
  // It is for all files that are due.
  sweep: async () => new Map(),
  'check-link': async (carried) =>
    new Map(
      carried.map(({ sourceId }) => [
        keyOf({ sourceId }),
        { name: sourceId, path: `/desk/sources/${sourceId}` },
      ]),
    ),
  // Whom a mail is for and what it says is nobody's business here.
  'send-mail': async () => new Map(),
  'post-webhook': async (carried) => {
    const rows = await db().webhookDelivery.findMany({
      where: { id: { in: carried.map(({ deliveryId }) => deliveryId) }, webhook: { removedAt: null } },
      select: { id: true, webhook: { select: { id: true, address: true } } },
    })
    return new Map(
      rows.map(({ id, webhook }) => [
        keyOf({ deliveryId: id }),
        { name: new URL(webhook.address).hostname, path: `/desk/webhooks/${webhook.id}` },
      ]),
    )
  },
  // A draft is nobody's business here but its bringer's.
  'ask-program': async () => new Map(),
  // Where it is kept is said to whoever runs the site, in its log.
  backup: async () => new Map(),
  'check-watch': async (carried) => {
    const rows = await db().watch.findMany({
      where: { id: { in: carried.map(({ watchId }) => watchId) } },
      select: { id: true, name: true },
    })
    return new Map(rows.map(({ id, name }) => [keyOf({ watchId: id }), { name, path: watchAddress(id) }]))
  },
}

/** What some jobs are for. The room of jobs knows none of the rooms whose work it keeps. */
export async function findJobSubjects(
  jobs: readonly Pick<JobView, 'id' | 'kind' | 'carries'>[],
): Promise<JobSubjects> {
  const kinds = [...new Set(jobs.map(({ kind }) => kind))].filter(isKind)
  const found = await Promise.all(kinds.map(async (kind) => [kind, await subjectsOf(kind, jobs)] as const))
  const byKind = new Map<string, Found>(found)
  return Object.fromEntries(
    jobs.flatMap(({ id, kind, carries }) => {
      const subject = byKind.get(kind)?.get(keyOf(carries))
      return subject ? [[id, subject]] : []
    }),
  )
}

function subjectsOf<Of extends Kind>(
  kind: Of,
  jobs: readonly Pick<JobView, 'kind' | 'carries'>[],
): Promise<Found> {
  const carried = jobs.flatMap((job) => {
    const read = job.kind === kind ? KINDS[kind].payload.safeParse(job.carries) : null
    return read?.success ? [read.data] : []
  })
  return FINDERS[kind](carried)
}

function keyOf(carried: unknown): string {
  return JSON.stringify(carried)
}
