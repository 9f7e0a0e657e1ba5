import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { plainNote } from '../rules/note-text'
import type { NoteEntry } from '../types'
import { type TargetRow, targetOf, targetSelect } from './target'

/** How much of a note a list shows, in UTF-16 code units. */
const EXCERPT = 140

/** How many notes the list of all holds. */
const MOST = 200

/** What awaits a second reading and this member may read, oldest first. Their own are waited for by them, not by the queue. */
export async function findNotesToReview(actor: Member): Promise<NoteEntry[]> {
  const rows = await db().note.findMany({
    where: { state: 'submitted', authorId: { not: actor.id } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: entrySelect,
  })
  return rows.map(entryOf)
}

/** What the member wrote and is not done with: open, submitted or sent back, those that came back first, then the newest. */
export async function findMyNotes(actor: Member): Promise<NoteEntry[]> {
  const rows = await db().note.findMany({
    where: { authorId: actor.id, resolvedAt: null, state: { in: ['open', 'submitted', 'sent_back'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: entrySelect,
  })
  const entries = rows.map(entryOf)
  return [
    ...entries.filter(({ state }) => state === 'sent_back'),
    ...entries.filter(({ state }) => state !== 'sent_back'),
  ]
}

/** The newest first notes of all people, whatever became of them. */
export async function findTeamNotes(_actor: Member): Promise<NoteEntry[]> {
  const rows = await db().note.findMany({
    where: { parentId: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: entrySelect,
  })
  return rows.map(entryOf)
}

const entrySelect = {
  ...targetSelect,
  parentId: true,
  parent: { select: targetSelect },
  language: true,
  body: true,
  visibility: true,
  state: true,
  createdAt: true,
  submittedAt: true,
  resolvedAt: true,
  statement: { select: { slug: true } },
  author: { select: { publicName: true } },
  reviews: {
    where: { decision: 'send_back' },
    orderBy: { at: 'desc' },
    take: 1,
    select: { at: true, reason: true, reviewer: { select: { publicName: true } } },
  },
} as const

type EntryRow = TargetRow &
  Pick<NoteEntry, 'language' | 'visibility' | 'state'> & {
    readonly parentId: string | null
    readonly parent: TargetRow | null
    readonly body: string
    readonly createdAt: Date
    readonly submittedAt: Date | null
    readonly resolvedAt: Date | null
    readonly statement: { readonly slug: string }
    readonly author: { readonly publicName: string }
    readonly reviews: readonly {
      readonly at: Date
      readonly reason: string | null
      readonly reviewer: { readonly publicName: string }
    }[]
  }

function entryOf(row: EntryRow): NoteEntry {
  const { id, language, visibility, state, parentId, parent, statement, author } = row
  const [back] = row.reviews
  return {
    id,
    language,
    visibility,
    state,
    slug: statement.slug,
    target: targetOf(parent ?? row),
    isReply: parentId !== null,
    excerpt: excerptOf(row.body),
    author: author.publicName,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    sentBack:
      back && state === 'sent_back'
        ? { by: back.reviewer.publicName, at: back.at.toISOString(), reason: back.reason ?? '' }
        : null,
  }
}

/** The first words, cut between two. */
function excerptOf(body: string): string {
  const words = plainNote(body)
  if (words.length <= EXCERPT) return words
  const cut = words.lastIndexOf(' ', EXCERPT)
  return `${words.slice(0, cut > 0 ? cut : EXCERPT).replace(/\p{Surrogate}$/u, '')} …`
}
