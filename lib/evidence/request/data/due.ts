import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { standingOn } from '../rules/standing'
import { actSelect, actViewOf } from './acts'

/** A request whose deadline has come: by its id, of what, and whose it is. */
export type DueRequest = {
  readonly id: string
  readonly statementId: string
  readonly commitmentIds: readonly string[]
  readonly authorId: string
  /** YYYY-MM-DD. */
  readonly dueOn: string
}

/** The requests that await an answer by a day, or by one that is over. @param today YYYY-MM-DD */
export async function findDueRequests(today: string): Promise<DueRequest[]> {
  const rows = await db().accessRequest.findMany({
    where: { acts: { some: { kind: 'sent' } } },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, statementId: true, authorId: true, regime: true },
      items: { orderBy: { commitmentId: 'asc' }, select: { commitmentId: true } },
      acts: { select: actSelect },
    },
  })
  return rows.flatMap(({ regime, acts, items, ...row }) => {
    const { deadline } = standingOn(regime, acts.map(actViewOf), today)
    if (!deadline || deadline.day > today) return []
    return [{ ...row, commitmentIds: items.map(({ commitmentId }) => commitmentId), dueOn: deadline.day }]
  })
}
