import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf } from '@/lib/ground/platform/clock'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { type RequestVerb, requestPolicy } from '../policy'
import { unreadPeople } from '../rules/unread'

/** A request named by a form, in the version that its page showed. */
export type Opened = { readonly id: string; readonly version: number }

/** Takes a request for this transaction: whoever writes about it at the same moment waits. */
async function holdRequest(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM access_requests WHERE id = ${id}::uuid FOR UPDATE`
}

/**
 * Takes a request for this transaction and looks whether it may be written about: of two who do at the same moment the second is told.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `conflict` when it changed since the page was opened
 */
export async function lockRequest(tx: Transaction, actor: Member, verb: RequestVerb, opened: Opened) {
  await holdRequest(tx, opened.id)
  const row = await tx.accessRequest.findUnique({ where: { id: opened.id }, select: lockedSelect })
  if (!row) throw new Refusal('not_found')
  const acts = row.acts.map(actOf)
  const publishedAt = row.publishedAt?.toISOString() ?? null
  authorize(requestPolicy, actor, verb, {
    authorId: row.authorId,
    unread: unreadPeople({ ...row, publishedAt, acts }),
  })
  if (row.version !== opened.version) throw new Refusal('conflict')
  return { ...row, publishedAt, acts }
}

export type LockedRequest = Awaited<ReturnType<typeof lockRequest>>

const lockedSelect = {
  id: true,
  statementId: true,
  authorId: true,
  regime: true,
  version: true,
  publishedAt: true,
  statement: { select: { slug: true, date: true } },
  acts: {
    select: {
      id: true,
      personId: true,
      kind: true,
      day: true,
      deadline: true,
      basis: true,
      correctsId: true,
      recordedAt: true,
      publishedAt: true,
      sourceId: true,
    },
  },
} as const

type Row = RowOf<'accessRequest', typeof lockedSelect>['acts'][number]

function actOf({ day, deadline, recordedAt, publishedAt, ...row }: Row) {
  return {
    ...row,
    day: dayOf(day),
    deadline: deadline && dayOf(deadline),
    recordedAt: recordedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}
