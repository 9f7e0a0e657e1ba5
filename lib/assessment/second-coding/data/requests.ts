import 'server-only'
import { awaitsSecond } from '@/lib/assessment/status-review/data/awaiting-second'
import { newerThatStands } from '@/lib/assessment/status-review/rules/submissions'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { may } from '../policy'
import type { RequestsView } from '../types'
import { requestOf, requestSelect } from './request'

/** The second judgements that were asked for of one revision, and what the member may do about them; null where there is no such revision. */
export async function findRequestsOf(actor: Member, revisionId: string): Promise<RequestsView | null> {
  const revision = await db().revision.findUnique({
    where: { id: revisionId },
    select: {
      number: true,
      state: true,
      finalAt: true,
      shownAsInterimAt: true,
      codingRequests: { orderBy: { askedAt: 'desc' }, select: requestSelect },
      line: {
        select: {
          id: true,
          commitment: { select: { withdrawnAt: true } },
          revisions: { select: { number: true, state: true, finalAt: true, authorId: true } },
        },
      },
    },
  })
  if (!revision) return null
  const { line, codingRequests: rows } = revision
  const authors = authorsOf(revision.number, line.revisions)
  const [isAwaiting, coders] = await Promise.all([
    awaitsSecond(line.id),
    findCoders([...authors, actor.id], revisionId),
  ])
  const stands =
    revision.state === 'final' ||
    (revision.state === 'submitted' && newerThatStands(revision, line.revisions) === null)
  const current = rows[0]
  const subjectOf = (row: (typeof rows)[number] | undefined) => ({
    authors,
    coderId: row?.coderId ?? null,
    askedById: row?.askedById ?? null,
  })
  const mayAsk = may(actor, 'ask', { authors, coderId: null, askedById: null })
  return {
    requests: rows.map(requestOf),
    may: {
      ask:
        mayAsk !== true
          ? mayAsk
          : isAwaiting
            ? 'coding_open'
            : !stands || line.commitment.withdrawnAt !== null
              ? 'already_decided'
              : true,
      takeBack: current?.state === 'open' ? may(actor, 'take_back', subjectOf(current)) : 'coding_closed',
    },
    mayCompare:
      current?.state === 'reconciled' ||
      (current?.state === 'coded' && may(actor, 'reconcile', subjectOf(current)) === true),
    isPublic: revision.finalAt !== null || revision.shownAsInterimAt !== null,
    coders: mayAsk === true ? coders : [],
  }
}

/** The analysts who could give a second judgement, by public name. */
async function findCoders(excluded: readonly string[], revisionId: string): Promise<RequestsView['coders']> {
  return db().person.findMany({
    where: {
      id: { notIn: [...excluded] },
      kind: 'person',
      disabledAt: null,
      roles: { has: 'analyst' },
      secondCodings: { none: { revisionId } },
    },
    orderBy: [{ publicName: 'asc' }, { id: 'asc' }],
    select: { id: true, publicName: true },
  })
}
