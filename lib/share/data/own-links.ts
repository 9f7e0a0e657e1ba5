import 'server-only'
import { namedIn, translationsOfItem } from '@/lib/commitment/data/item-view'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { standingOf } from '../rules/private-link'
import type { PrivateLink } from '../types'

/** The links that somebody made, and those that others made to what they submitted; none to work that is kept from them. */
async function theirs(actor: Member) {
  const { revisions } = await findKeptFrom(actor.id)
  return {
    OR: [{ createdById: actor.id }, { revision: { authorId: actor.id } }],
    NOT: { revisionId: { in: [...revisions] } },
  }
}

/** The ids of their links, the newest first: what the list is counted and cut by. */
export async function findLinkPlaces(actor: Member): Promise<string[]> {
  const rows = await db().shareLink.findMany({
    where: await theirs(actor),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Some of their links, in the order of the ids. @param language in which items are named where their titles were translated */
export async function findLinks(
  actor: Member,
  ids: readonly string[],
  language: string,
): Promise<PrivateLink[]> {
  if (ids.length === 0) return []
  const rows = await db().shareLink.findMany({
    where: { id: { in: [...ids] }, AND: [await theirs(actor)] },
    select: {
      ...{ id: true, forWhom: true, passphraseHash: true, takesComments: true, createdById: true },
      ...{ createdAt: true, expiresAt: true, revokedAt: true, openedCount: true, lastOpenedAt: true },
      createdBy: { select: { publicName: true } },
      _count: { select: { comments: true } },
      revision: { select: { id: true, line: { select: lineSelect(language) } } },
      draftLine: { select: lineSelect(language) },
    },
  })
  const moment = now()
  const found = rows.flatMap((row): PrivateLink[] => {
    const line = row.revision?.line ?? row.draftLine
    if (!line) return []
    const { title, titleLanguage, reference, statement } = namedIn(line.commitment)
    const isOwn = row.createdById === actor.id
    return [
      {
        ...{ id: row.id, title, titleLanguage, reference, party: line.party },
        ...{ slug: statement.slug, parties: statement.parties, takesComments: row.takesComments },
        to: row.revision ? 'revision' : 'draft',
        standing: standingOf(row, moment),
        work: row.revision
          ? `/desk/reviews/${row.revision.id}`
          : `/desk/${statement.slug}/${reference}?party=${line.party}`,
        forWhom: isOwn ? row.forWhom : null,
        by: isOwn ? null : row.createdBy.publicName,
        hasPassphrase: row.passphraseHash !== null,
        madeAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        opened: row.openedCount,
        lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
        comments: row._count.comments,
      },
    ]
  })
  const known = new Map(found.map((link) => [link.id, link]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

const lineSelect = (language: string) =>
  ({
    party: true,
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
  }) as const
