import 'server-only'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import type { ListedSearch } from '@/lib/evidence/search-log/types'
import { loadBibliography } from '@/lib/reading/dossier/loaders/bibliography'
import { loadLookedList } from '@/lib/reading/dossier/loaders/looked'
import {
  type Introductions,
  loadHasStructure,
  loadIntroductions,
} from '@/lib/reading/dossier/loaders/structure'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findItemPlaces } from '@/lib/text/commitment/data/listed'
import { workbookApart } from '../data/apart'
import { cellsOf } from '../rules/table'
import { columnsOf, type RowOf, TABLES, type TableName } from '../rules/tables'
import type { WorkbookSheet } from '../rules/xlsx'

/** Items whose rows are read at once. */
const AT_ONCE = 100

/** Rows, some at a time, so that a table is nowhere whole. */
type Parts<Name extends TableName> = AsyncGenerator<readonly RowOf[Name][]>

/** The rows of a table of a statement that is there: what readers may see now, in the language of the page where it was translated. */
export function loadRows<Name extends TableName>(slug: string, name: Name, language: string): Parts<Name> {
  const readers: { readonly [Each in TableName]: () => Parts<Each> } = {
    items: () => itemRows(slug, language),
    judgements: () => judgementRows(slug, language),
    citations: () => citationRows(slug, language),
    sources: () => sourceRows(slug),
    searches: () => searchRows(slug, language),
  }
  return readers[name]()
}

async function* itemRows(slug: string, language: string): Parts<'items'> {
  for await (const references of referencesOf(slug)) {
    const items = await findCommitments(slug, references, language)
    const introductions = await loadIntroductions(slug, items)
    yield introductions
      ? items.map((item) => ({ ...item, introducedBy: linesOf(introductions, item) }))
      : items
  }
}

const linesOf = (introductions: Introductions, { reference }: { readonly reference: string }) =>
  introductions.get(reference)?.map(({ exact }) => exact) ?? []

async function* judgementRows(slug: string, language: string): Parts<'judgements'> {
  for await (const references of referencesOf(slug))
    yield await findPublishedRevisions(slug, references, language)
}

async function* citationRows(slug: string, language: string): Parts<'citations'> {
  for await (const revisions of judgementRows(slug, language))
    yield revisions.flatMap((revision) => revision.citations.map((citation) => ({ revision, citation })))
}

async function* sourceRows(slug: string): Parts<'sources'> {
  const parts = await loadBibliography(slug, null)
  if (parts) yield* parts
}

async function* searchRows(slug: string, language: string): Parts<'searches'> {
  let after: string | null = null
  do {
    const list: Awaited<ReturnType<typeof loadLookedList>> = await loadLookedList(slug, after, language)
    const entries: readonly ListedSearch[] =
      list?.part.entries.flatMap((entry) => (entry.kind === 'search' ? [entry.search] : [])) ?? []
    yield entries
    after = list?.part.next ?? null
  } while (after !== null)
}

/** The items of a statement in reading order, some at a time. */
async function* referencesOf(slug: string): AsyncGenerator<readonly string[]> {
  const places = await findItemPlaces(slug)
  for (let from = 0; from < places.length; from += AT_ONCE) yield places.slice(from, from + AT_ONCE)
}

/** What names sheets and addresses. */
interface Named {
  readonly at: (under: string) => string
  readonly nameOf: (name: TableName) => string
}

/** Every table of a statement as a sheet. */
export async function loadSheets(slug: string, language: string, named: Named): Promise<WorkbookSheet[]> {
  const hasStructure = await loadHasStructure(slug)
  return Promise.all(TABLES.map((name) => loadSheet(slug, name, language, named, hasStructure)))
}

/** Sheets as a workbook (XLSX). */
export function loadWorkbook(sheets: readonly WorkbookSheet[], language: string): Promise<Uint8Array> {
  return workbookApart(sheets, language)
}

async function loadSheet<Name extends TableName>(
  slug: string,
  name: Name,
  language: string,
  { at, nameOf }: Named,
  hasStructure: boolean,
): Promise<WorkbookSheet> {
  const columns = columnsOf(name, at, hasStructure)
  const rows: WorkbookSheet['rows'][number][] = []
  for await (const part of loadRows(slug, name, language))
    for (const row of part) rows.push(cellsOf(columns, row))
  return { name: nameOf(name), columns: columns.map(({ name }) => ({ name })), rows }
}
