import 'server-only'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { may } from '../policy'
import type { CodingEntry, MyCodings } from '../types'

/**
 * What the desk lists for a member: the second judgements that are asked of them, or of any analyst, and those that await their
 * reconciling as a reviewer. The one asked first stands first.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findMyCodings(actor: Member, language = ''): Promise<MyCodings> {
  const rows = await db().codingRequest.findMany({
    where: { state: { in: ['open', 'coded'] }, revision: { line: { commitment: { withdrawnAt: null } } } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      state: true,
      askedAt: true,
      coderId: true,
      askedById: true,
      drafts: { where: { personId: actor.id }, select: { updatedAt: true } },
      revision: {
        select: {
          number: true,
          line: {
            select: {
              party: true,
              revisions: { select: { number: true, finalAt: true, authorId: true } },
              commitment: {
                select: {
                  reference: true,
                  title: true,
                  titleLanguage: true,
                  ...translationsOfItem(language, ['title']),
                  statement: {
                    select: {
                      slug: true,
                      parties: {
                        orderBy: { position: 'asc' },
                        select: { key: true, name: true, names: true, representedBy: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  })
  const entries = rows.map(({ id, state, askedAt, coderId, askedById, drafts, revision }) => {
    const { party, revisions, commitment } = revision.line
    const { statement, ...item } = namedIn(commitment)
    const authors = authorsOf(revision.number, revisions)
    const entry: CodingEntry = {
      id,
      slug: statement.slug,
      parties: statement.parties,
      item,
      party,
      askedAt: askedAt.toISOString(),
      isMine: coderId === actor.id,
      savedAt: drafts[0]?.updatedAt.toISOString() ?? null,
    }
    return { entry, state, subject: { authors, coderId, askedById } }
  })
  return {
    asked: entries
      .filter(({ state, subject }) => state === 'open' && may(actor, 'take', subject) === true)
      .map(({ entry }) => entry),
    toReconcile: entries
      .filter(({ state, subject }) => state === 'coded' && may(actor, 'reconcile', subject) === true)
      .map(({ entry }) => entry),
  }
}
