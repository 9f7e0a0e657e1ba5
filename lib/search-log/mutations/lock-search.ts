import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { type SearchVerb, searchPolicy } from '../policy'
import { isOpenFor } from '../rules/lifecycle'

/**
 * Takes a logged search for this transaction, so that of two who decide on it at the same moment the second is told.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `search_closed` when that can no longer be done with it
 */
export async function lockSearch(
  tx: Transaction,
  actor: Member,
  verb: Exclude<SearchVerb, 'log'>,
  id: string,
) {
  await tx.$queryRaw`SELECT FROM logged_searches WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.loggedSearch.findUnique({
    where: { id },
    select: {
      id: true,
      statementId: true,
      authorId: true,
      state: true,
      publishedAt: true,
      statement: { select: { slug: true } },
      foundSource: { select: { listedAt: true } },
    },
  })
  if (!row) throw new Refusal('not_found')
  authorize(searchPolicy, actor, verb, { authorId: row.authorId, wasPublished: row.publishedAt !== null })
  if (!isOpenFor(verb, row.state)) throw new Refusal('search_closed')
  return row
}
