import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { CodedPair } from '../rules/agreement'
import type { Decided } from '../rules/latency'

/** Every pair of judgements that a reviewer reconciled, of all statements, the oldest first. */
export async function findCodedPairs(): Promise<CodedPair[]> {
  const rows = await db().secondCoding.findMany({
    where: { request: { state: 'reconciled' } },
    orderBy: { request: { decidedAt: 'asc' } },
    select: {
      judgement: true,
      blind: true,
      revision: { select: { judgement: true } },
      request: { select: { decidedAt: true } },
    },
  })
  return rows.flatMap(({ judgement, blind, revision, request: { decidedAt } }) =>
    decidedAt ? [{ first: revision.judgement, second: judgement, blind, at: decidedAt.toISOString() }] : [],
  )
}

/**
 * Every submission by a person that became final or was sent back, with when. What the starter dossier brought along was submitted by
 * nobody on any day, and is left out.
 */
export async function findDecided(): Promise<Decided[]> {
  const rows = await db().revision.findMany({
    where: { author: { kind: 'person' }, OR: [{ finalAt: { not: null } }, { state: 'sent_back' }] },
    select: {
      submittedAt: true,
      finalAt: true,
      reviews: {
        where: { decision: 'send_back' },
        orderBy: { at: 'desc' },
        take: 1,
        select: { at: true },
      },
    },
  })
  return rows.flatMap(({ submittedAt, finalAt, reviews: [sentBack] }) => {
    const decidedAt = finalAt ?? sentBack?.at
    return decidedAt
      ? [
          {
            submittedAt: submittedAt.toISOString(),
            decidedAt: decidedAt.toISOString(),
            sentBack: finalAt === null,
          },
        ]
      : []
  })
}
