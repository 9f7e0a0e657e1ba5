import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadArchive, loadHasOpenCopies } from '@/lib/reading/dossier/loaders/archive'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadCarried } from '@/lib/reading/edition/loaders/carried'
import { loadRows } from '@/lib/reading/edition/loaders/tables'
import { PACKED_FILES, packedTable } from '@/lib/reading/edition/rules/data-package'
import { csvPieces } from '@/lib/reading/edition/rules/table'
import { columnsOf, TABLES, type TableName } from '@/lib/reading/edition/rules/tables'
import type { ArchivedFile } from '@/lib/reading/edition/rules/zip'
import { loadHead } from '@/lib/record/event/loaders/head'
import { loadKeys } from '@/lib/record/event/loaders/keys'
import { loadRecordLines } from '@/lib/record/event/loaders/record'
import { bibliographyOf } from '../../../(reading)/[statement]/bibliography/bibliography-answer'
import { annotationDocument, annotationPages } from '../../annotation-document'
import { editionDocument } from '../../edition-document'

/** Every file of a package but its descriptor, in their order; null where there is no such statement. */
export async function packageFiles(locale: Locale, slug: string): Promise<readonly ArchivedFile[] | null> {
  const [statement, hasOpenCopies, head, carried] = await Promise.all([
    loadStatement(slug),
    loadHasOpenCopies(slug),
    loadHead(),
    loadCarried(slug),
  ])
  if (!statement) return null
  const copies: ArchivedFile = {
    path: PACKED_FILES.copies.path,
    isPacked: true,
    pieces: () => orNothing(() => loadArchive(slug, null)),
  }
  return [
    ...carried,
    ...TABLES.map((name) => tableFile(locale, slug, name)),
    file(PACKED_FILES.text.path, async () => statement.base.text),
    file(PACKED_FILES.edition.path, () => editionDocument(locale, slug)),
    {
      path: PACKED_FILES.bibliography.path,
      pieces: () => orNothing(() => bibliographyOf(locale, slug, 'csl', null)),
    },
    file(PACKED_FILES.annotations.path, () => inJson(annotationDocument(locale, slug, null))),
    { path: PACKED_FILES['annotation-pages'].path, pieces: () => inLines(annotationPages(locale, slug)) },
    { path: PACKED_FILES.events.path, pieces: () => loadRecordLines(slug) },
    // A record that nobody signed has none.
    ...(head ? [file(PACKED_FILES.head.path, async () => JSON.stringify(head))] : []),
    file(PACKED_FILES.keys.path, async () => JSON.stringify({ keys: await loadKeys() })),
    ...(hasOpenCopies ? [copies] : []),
  ]
}

function tableFile(locale: Locale, slug: string, name: TableName): ArchivedFile {
  const columns = columnsOf(name, (under) => publicAddress(localePath(locale, `/${slug}/${under}`)))
  return { path: packedTable(name), pieces: () => csvPieces(columns, loadRows(slug, name, locale)) }
}

/** What is said of the words, a part on each line. */
async function* inLines(parts: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const part of parts) yield `${JSON.stringify(part)}\n`
}

function file(path: string, read: () => Promise<string | null>): ArchivedFile {
  return {
    path,
    pieces: async function* () {
      const text = await read()
      if (text !== null) yield text
    },
  }
}

async function inJson(read: Promise<object | null>): Promise<string | null> {
  const found = await read
  return found && JSON.stringify(found)
}

async function* orNothing<Piece>(read: () => Promise<AsyncIterable<Piece> | null>): AsyncGenerator<Piece> {
  const pieces = await read()
  if (pieces) yield* pieces
}
