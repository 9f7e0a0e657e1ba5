import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { plainNote } from '../rules/note-text'
import type { NoteEntry } from '../types'
import { findTargetPassages, type TargetRow, targetOf, targetSelectIn } from './target'

/** How much of a note a list shows, in UTF-16 code units. */
const EXCERPT = 140

/** The ids of what the member wrote and has not submitted, newest first: what its list is counted and cut by. */
export async function findMyNotePlaces(actor: Member): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(n.id::text, ' ' ORDER BY n.created_at DESC, n.id) AS places
    FROM notes n WHERE n.author_id = ${actor.id}::uuid AND n.resolved_at IS NULL AND n.state = 'open'`
  return all?.places?.split(' ') ?? []
}

/**
 * What the member wrote and has not submitted, newest first. What they submitted stands under review.
 *
 * @param ids only these
 * @param language in which items are named where their titles were translated
 */
export async function findMyNotes(
  actor: Member,
  ids?: readonly string[],
  language = '',
): Promise<NoteEntry[]> {
  if (ids?.length === 0) return []
  const rows = await db().note.findMany({
    where: {
      authorId: actor.id,
      resolvedAt: null,
      state: 'open',
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: entrySelectIn(language),
  })
  return entriesOf(rows)
}

/** The ids of all people's notes, whatever became of them, newest first: what their list is counted and cut by. */
export async function findTeamNotePlaces(_actor: Member): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(n.id::text, ' ' ORDER BY n.created_at DESC, n.id) AS places FROM notes n WHERE n.parent_id IS NULL`
  return all?.places?.split(' ') ?? []
}

/** The notes of all people, whatever became of them, newest first, named likewise. @param ids only these */
export async function findTeamNotes(
  _actor: Member,
  ids: readonly string[],
  language = '',
): Promise<NoteEntry[]> {
  if (ids.length === 0) return []
  const rows = await db().note.findMany({
    where: { parentId: null, id: { in: [...ids] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: entrySelectIn(language),
  })
  return entriesOf(rows)
}

const entrySelect = {
  kind: true,
  parentId: true,
  language: true,
  body: true,
  visibility: true,
  state: true,
  createdAt: true,
  submittedAt: true,
  resolvedAt: true,
  statement: { select: { slug: true } },
  author: { select: { publicName: true } },
} as const

type EntryRow = TargetRow &
  Pick<NoteEntry, 'kind' | 'language' | 'visibility' | 'state'> & {
    readonly parentId: string | null
    readonly parent: TargetRow | null
    readonly body: string
    readonly createdAt: Date
    readonly submittedAt: Date | null
    readonly resolvedAt: Date | null
    readonly statement: { readonly slug: string }
    readonly author: { readonly publicName: string }
  }

function entrySelectIn(language: string) {
  const target = targetSelectIn(language)
  return { ...entrySelect, ...target, parent: { select: target } }
}

async function entriesOf(rows: readonly EntryRow[]): Promise<NoteEntry[]> {
  const passages = await findTargetPassages(rows.map((row) => row.parent ?? row))
  return rows.map((row) => entryOf(row, passages))
}

function entryOf(row: EntryRow, passages: ReadonlyMap<string, number>): NoteEntry {
  const { id, kind, language, visibility, state, parentId, parent, statement, author } = row
  return {
    id,
    kind,
    language,
    visibility,
    state,
    slug: statement.slug,
    target: targetOf(parent ?? row, passages),
    isReply: parentId !== null,
    excerpt: excerptOf(row.body),
    author: author.publicName,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  }
}

/** The first words, cut between two. */
function excerptOf(body: string): string {
  const words = plainNote(body)
  if (words.length <= EXCERPT) return words
  const cut = words.lastIndexOf(' ', EXCERPT)
  return `${words.slice(0, cut > 0 ? cut : EXCERPT).replace(/\p{Surrogate}$/u, '')} …`
}
