import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { noteAnchor } from '../rules/note-anchor'
import { placeOfSource, versionOfSource } from '../rules/note-sources'
import type { EditorialNote, NoteSource } from '../types'

/** What is read of what an editorial or a context note rests on, of all its versions. */
export const noteSources = {
  orderBy: { number: 'asc' as const },
  select: {
    number: true,
    url: true,
    quote: true,
    language: true,
    locator: true,
    saidBy: true,
    saidOn: true,
    figure: true,
    source: { select: { id: true, title: true, language: true, url: true } },
  } as const,
}

type SourceRow = RowOf<'noteSource', typeof noteSources.select>

/** What a version of a note rests on, in its order. An address that is not said is that of the source. */
export function sourcesOf(rows: readonly SourceRow[], version: number): NoteSource[] {
  return rows
    .filter(({ number }) => versionOfSource(number) === version)
    .map(({ number, source, url, ...said }) => ({
      n: placeOfSource(number),
      source: source && { id: source.id, title: source.title, language: source.language },
      url: url ?? source?.url ?? null,
      ...said,
    }))
}

/** What readers see: what a second person read, and what came with a dossier. */
export const isShownNote = {
  OR: [{ state: 'published' as const }, { state: 'submitted' as const, shownAt: { not: null } }],
}

/** The editorial notes on words of a statement's base that readers see, in the order of the text; none where no statement has that address. */
export async function findEditorialNotes(slug: string): Promise<EditorialNote[]> {
  const rows = await db().note.findMany({
    where: { statement: { slug }, kind: 'editorial', rendering: { isBase: true }, ...isShownNote },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select,
  })
  return withCovered('note', rows.map(noteOf))
}

const select = {
  id: true,
  version: true,
  start: true,
  end: true,
  exact: true,
  isSic: true,
  body: true,
  language: true,
  bodies: true,
  shownAt: true,
  publishedAt: true,
  author: { select: { publicName: true, kind: true } },
  sources: noteSources,
  reviews: {
    where: { decision: 'approve' },
    select: { at: true, reviewer: { select: { publicName: true } } },
  },
} as const
type Row = RowOf<'note', typeof select>

function noteOf(row: Row): EditorialNote {
  const { id, version, start, end, exact, shownAt, publishedAt, author, reviews, sources, ...said } = row
  const since = shownAt ?? publishedAt
  const [approval] = reviews
  if (start === null || end === null || exact === null || since === null)
    throw new Error(`editorial note ${id} is on no words, or is not shown`)
  return {
    id,
    ...said,
    ...{ start, end, exact },
    anchor: noteAnchor(id),
    sources: sourcesOf(sources, version),
    author: author.publicName,
    isImported: author.kind === 'import',
    since: since.toISOString(),
    reviewed: approval ? { by: approval.reviewer.publicName, at: approval.at.toISOString() } : null,
  }
}
