import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findUnderReview, type UnderReview } from '@/lib/record/review/data/under-review'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { standingOf } from '../rules/private-link'
import { type ReviewedWork, reviewedWorkOf, sharedWorkAddress } from '../rules/shared-nouns'
import type { PrivateLink } from '../types'

/** The links that somebody made, and those that others made to what they submitted; none to work that is kept from them. */
async function theirs(actor: Member) {
  const { revisions } = await findKeptFrom(actor.id)
  const own = { authorId: actor.id }
  return {
    OR: [
      { createdById: actor.id },
      { revision: own },
      { note: own },
      { translation: own },
      { commitment: { markedById: actor.id } },
    ],
    // Of a link to something else there is no such key to compare.
    AND: [{ OR: [{ revisionId: null }, { revisionId: { notIn: [...revisions] } }] }],
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
    select: linkSelect(language),
  })
  const reviewed = rows.flatMap((row) => reviewedWorkOf(row)?.id ?? [])
  const known = new Map((await findUnderReview(reviewed)).map((work) => [work.id, work]))
  const moment = now()
  const found = rows.flatMap((row): PrivateLink[] => {
    const work = reviewedWorkOf(row)
    const to = work ? reviewedNamed(work, known.get(work.id)) : judgementNamed(row)
    if (!to) return []
    const isOwn = row.createdById === actor.id
    return [
      {
        ...{ ...to, id: row.id, takesComments: row.takesComments },
        standing: standingOf(row, moment),
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
  const byId = new Map(found.map((link) => [link.id, link]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Named = Pick<PrivateLink, 'to' | 'reference' | 'title' | 'titleLanguage' | 'line' | 'work'>

/** A note, a mark or a translation, by the beginning of its words. */
export function reviewedNamed({ noun, id }: ReviewedWork, work: UnderReview | undefined): Named | null {
  if (!work) return null
  const { reference, words, language } = work
  return {
    ...{ to: noun, reference, title: words, titleLanguage: language ?? '', line: null },
    work: sharedWorkAddress({ noun, id }),
  }
}

/** A judgement, by its item and line. */
function judgementNamed({
  revision,
  draftLine,
}: Pick<RowOf<'shareLink', ReturnType<typeof linkSelect>>, 'revision' | 'draftLine'>): Named | null {
  const line = revision?.line ?? draftLine
  if (!line) return null
  const { title, titleLanguage, reference, statement } = namedIn(line.commitment)
  const { party } = line
  return {
    ...{ title, titleLanguage, reference, line: { party, parties: statement.parties } },
    to: revision ? 'revision' : 'draft',
    work: revision ? `/desk/reviews/${revision.id}` : `/desk/${statement.slug}/${reference}?party=${party}`,
  }
}

const linkSelect = (language: string) =>
  ({
    ...{ id: true, forWhom: true, passphraseHash: true, takesComments: true, createdById: true },
    ...{ createdAt: true, expiresAt: true, revokedAt: true, openedCount: true, lastOpenedAt: true },
    ...{ noteId: true, commitmentId: true, translationId: true },
    createdBy: { select: { publicName: true } },
    _count: { select: { comments: true } },
    revision: { select: { id: true, line: { select: lineSelect(language) } } },
    draftLine: { select: lineSelect(language) },
  }) as const

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
