import 'server-only'
import { UNANSWERING } from '@/lib/assessment/status-update/types'
import { db } from '@/lib/ground/platform/db'
import { plainNote } from '@/lib/text/note/rules/note-text'
import type { NamedPerson, NoteChoice } from '../types'

/** Who can be asked to answer a question: analysts and reviewers who are not disabled, by public name. */
export const assignable = {
  kind: 'person' as const,
  disabledAt: null,
  roles: { hasSome: ['analyst' as const, 'reviewer' as const] },
}

export function findAssignable(): Promise<NamedPerson[]> {
  return db().person.findMany({
    where: assignable,
    orderBy: [{ publicName: 'asc' }, { id: 'asc' }],
    select: { id: true, publicName: true },
  })
}

const mostChoices = 50

/** How much of a note stands in a list, in UTF-16 units. */
const longestWords = 60

/**
 * The notes that can answer a question, newest first, replies left out: on its item, or anywhere on the statement where it is about all
 * of it.
 *
 * @param reference the item; null for the whole statement
 */
export async function findNoteChoices(slug: string, reference: string | null): Promise<NoteChoice[]> {
  const rows = await db().note.findMany({
    where: {
      state: { notIn: [...UNANSWERING] },
      parentId: null,
      statement: { slug },
      ...(reference === null ? {} : { commitment: { reference } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostChoices,
    select: {
      id: true,
      body: true,
      language: true,
      createdAt: true,
      author: { select: { publicName: true } },
      commitment: { select: { reference: true } },
    },
  })
  return rows.map(({ id, body, language, createdAt, author, commitment }) => ({
    id,
    words: beginningOf(plainNote(body)),
    language,
    createdAt: createdAt.toISOString(),
    by: author.publicName,
    reference: commitment?.reference ?? null,
  }))
}

function beginningOf(words: string): string {
  return words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words
}
