import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { bodyHash } from '@/lib/text/note/rules/body-hash'
import { numberOfSource } from '@/lib/text/statement/rules/note-sources'
import { contextOf } from '@/lib/text/statement/rules/span'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { commitmentIdOf } from './items'
import type { Material } from './read'
import type { ContextNoteOfFile, EditorialNoteOfFile } from './schema'
import { renderingIdOf } from './statement'

/** The sign that the file writes before a note on words that stand so in the text; on pages it is drawn in the reader's language. */
const SIC = /^\[(?:sic|هكذا في الأصل|كذا)\]\s*/u

/** What a note of the dossier is, as its rows are made. */
type Note = {
  readonly id: string
  readonly row: Readonly<Record<string, unknown>> & {
    readonly kind: 'editorial' | 'context'
    readonly body: string
    readonly commitmentId?: string
  }
  /** The items that it stands beside, its own first. */
  readonly items: readonly string[]
  readonly sources: readonly Omit<SourceRow, 'noteId' | 'number'>[]
}

type SourceRow = {
  readonly noteId: string
  readonly number: number
  readonly sourceId: string | null
  readonly url: string | null
  readonly quote: string
  readonly language: string
  readonly locator: string | null
  readonly saidBy: string | null
  readonly saidOn: string | null
  readonly figure: string | null
}

/**
 * Brings in the dossier's editorial and context notes, each once: shown from now on, and told as awaiting review, for nobody else has read them
 * here. One on words or items that stand otherwise in this database is left out. How many came in.
 */
export async function bringInNotes(
  tx: Transaction,
  material: Material,
  statement: { readonly id: string },
  importer: Importer,
): Promise<number> {
  const { slug, renderings } = material.dossier.statement
  const baseId = renderingIdOf(slug, renderings[0].url)
  const isThere = await tx.rendering.count({
    where: { id: baseId, isBase: true, statementId: statement.id, sha256: renderings[0].sha256 },
  })
  if (isThere === 0) return 0
  const library = await findLibrary(tx)
  const all = [
    ...material.dossier.editorial_notes.map((note) => editorialOf(note, material, { baseId, library })),
    ...material.dossier.context_notes.map((note) => contextNoteOf(note, material, library)),
  ]
  const known = await tx.note.findMany({
    where: { id: { in: all.map(({ id }) => id) } },
    select: { id: true },
  })
  const standing = await tx.commitment.findMany({
    where: { statementId: statement.id, state: 'published' },
    select: { id: true },
  })
  const stands = new Set(standing.map(({ id }) => id))
  const fresh = all.filter(
    ({ id, items }) => !known.some((each) => each.id === id) && items.every((item) => stands.has(item)),
  )
  for (const note of fresh) await bringIn(tx, note, statement.id, importer)
  return fresh.length
}

async function bringIn(tx: Transaction, note: Note, statementId: string, importer: Importer): Promise<void> {
  const { id, row, items, sources } = note
  const at = now()
  await tx.note.create({
    data: {
      ...row,
      id,
      statementId,
      authorId: importer.id,
      visibility: 'public',
      language: 'en',
      createdAt: at,
      shownAt: at,
    },
    select: { id: true },
  })
  await tx.noteSource.createMany({
    data: sources.map((source, index) => ({ ...source, noteId: id, number: numberOfSource(1, index + 1) })),
  })
  await tx.noteItem.createMany({
    data: items
      .filter((item) => item !== row.commitmentId)
      .map((commitmentId) => ({ noteId: id, commitmentId })),
  })
  await tx.note.update({ where: { id }, data: { state: 'submitted', submittedAt: at }, select: { id: true } })
  await recordEvent(tx, {
    actor: importer,
    verb: 'imported',
    objectType: 'note',
    objectId: id,
    statementId,
    payload: { bodySha256: bodyHash(row.body) },
  })
}

/** The sources of the library by their addresses. */
async function findLibrary(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.source.findMany({
    where: { listedAt: { not: null }, canonicalUrl: { not: null } },
    select: { id: true, canonicalUrl: true },
  })
  return new Map(rows.flatMap(({ id, canonicalUrl }) => (canonicalUrl === null ? [] : [[canonicalUrl, id]])))
}

function editorialOf(
  { mark, mark_start: start, mark_end: end, note, sources }: EditorialNoteOfFile,
  { dossier, text }: Material,
  { baseId, library }: { readonly baseId: string; readonly library: ReadonlyMap<string, string> },
): Note {
  const said = (words: string) => words.replace(SIC, '')
  const { en, ...further } = note
  return {
    id: idOf(dossier.statement.slug, 'note', 'editorial', String(start)),
    row: {
      kind: 'editorial',
      isSic: SIC.test(en),
      body: said(en),
      bodies: Object.fromEntries(Object.entries(further).map(([language, words]) => [language, said(words)])),
      renderingId: baseId,
      start,
      end,
      exact: mark,
      ...contextOf(text, { start, end }),
    },
    items: [],
    sources: sources.map(({ address, words, language, how }) => ({
      sourceId: library.get(canonicalAddress(address)) ?? null,
      url: address,
      quote: words,
      language,
      locator: how,
      saidBy: null,
      saidOn: null,
      figure: null,
    })),
  }
}

/** The language of a quote: that of its source, but where the source is in Arabic and the quote has no Arabic letter, since it is of its English text. */
function languageOfQuote(quote: string, ofSource: string): string {
  return ofSource === 'ar' && !/\p{Script=Arabic}/u.test(quote) ? 'en' : ofSource
}

function contextNoteOf(
  { key, items, title, note, as_of: checkedUpTo, sources }: ContextNoteOfFile,
  { dossier }: Material,
  library: ReadonlyMap<string, string>,
): Note {
  const { slug } = dossier.statement
  const beside = items.map((reference) => commitmentIdOf(slug, reference))
  const [{ en: body, ...bodies }, { en: called, ...titles }] = [note, title]
  return {
    id: idOf(slug, 'note', 'context', key),
    row: {
      kind: 'context',
      title: called,
      titles,
      body,
      bodies,
      checkedUpTo,
      commitmentId: beside[0] ?? '',
    },
    items: beside,
    sources: sources.map((cited) => {
      const source = dossier.sources.find(({ id }) => id === cited.source)
      return {
        // In a library of its own numbers it may have another.
        sourceId: (source && library.get(canonicalAddress(source.url))) ?? cited.source,
        url: cited.quote_seen.address,
        quote: cited.quote,
        language: languageOfQuote(cited.quote, source?.language ?? 'en'),
        locator: cited.locator,
        saidBy: cited.said_by,
        saidOn: cited.said_on,
        figure: cited.figure,
      }
    }),
  }
}
