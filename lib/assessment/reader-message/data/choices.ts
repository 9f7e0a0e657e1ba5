import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { plainNote } from '@/lib/text/note/rules/note-text'
import { beginningOf } from '../rules/message-text'
import type { LedToChoice, OtherMessage } from '../types'
import { otherOf } from './message'

const most = 60

/** The library is offered whole as long as a list can hold it: an old source may have been put right too. */
const mostSources = 500

/**
 * What a message can have led to, newest first within each kind: only what readers can see, of this statement or of the library.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findLedToChoices(
  slug: string,
  reference: string,
  language = '',
): Promise<LedToChoice[]> {
  const statement = { slug }
  const published = { not: null }
  const [revisions, sources, notes, variants, items] = await Promise.all([
    db().revision.findMany({
      where: {
        line: { commitment: { reference, statement } },
        OR: [{ finalAt: published }, { shownAsInterimAt: published }],
      },
      orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
      take: most,
      select: { id: true, number: true, rationaleLanguage: true, line: { select: { party: true } } },
    }),
    db().source.findMany({
      where: { listedAt: published },
      orderBy: [{ number: 'desc' }],
      take: mostSources,
      select: { id: true, title: true, language: true },
    }),
    db().note.findMany({
      where: { statement, publishedAt: published, parentId: null },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: most,
      select: { id: true, body: true, language: true },
    }),
    db().variant.findMany({
      where: { statement },
      orderBy: [{ position: 'asc' }],
      select: { key: true, exact: true, statement: { select: { renderings: baseLanguage } } },
    }),
    db().commitment.findMany({
      where: { statement, publishedAt: published, withdrawnAt: published },
      orderBy: [{ withdrawnAt: 'desc' }],
      select: {
        ...{ id: true, reference: true, title: true, titleLanguage: true },
        ...translationsOfItem(language, ['title']),
      },
    }),
  ])
  return [
    ...revisions.map(({ id, number, rationaleLanguage, line }) => ({
      value: `revision:${id}`,
      kind: 'revision' as const,
      label: `${reference} ${line.party} ${number}`,
      language: rationaleLanguage,
    })),
    ...sources.map(({ id, title, language }) => ({
      value: `source:${id}`,
      kind: 'source' as const,
      label: `${id} ${title}`,
      language,
    })),
    ...notes.map(({ id, body, language }) => ({
      value: `note:${id}`,
      kind: 'note' as const,
      label: beginningOf(plainNote(body)),
      language,
    })),
    ...variants.map(({ key, exact, statement: { renderings } }) => ({
      value: `variant:${key}`,
      kind: 'variant' as const,
      label: `${key} ${beginningOf(exact)}`,
      language: renderings[0]?.language ?? '',
    })),
    ...items.map(namedIn).map(({ id, reference: withdrawn, title, titleLanguage }) => ({
      value: `item:${id}`,
      kind: 'item' as const,
      label: `${withdrawn} ${title}`,
      language: titleLanguage,
    })),
  ]
}

const baseLanguage = { where: { isBase: true }, select: { language: true } } as const

/** The other messages on a statement that a message can repeat, newest first. */
export async function findOtherMessages(slug: string, id: string): Promise<OtherMessage[]> {
  const rows = await db().readerMessage.findMany({
    where: { statement: { slug }, id: { not: id }, duplicateOfId: null },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: { id: true, receivedAt: true, body: true, commitment: { select: { reference: true } } },
  })
  return rows.map(otherOf)
}
