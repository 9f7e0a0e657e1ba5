import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { streamOf } from '@/lib/ground/platform/stream-of'
import { loadBroughtIn } from '@/lib/reading/dossier/loaders/statement'
import { loadHasStructure } from '@/lib/reading/dossier/loaders/structure'
import { loadRows } from '@/lib/reading/edition/loaders/tables'
import { csvPieces } from '@/lib/reading/edition/rules/table'
import { columnsOf, TABLES } from '@/lib/reading/edition/rules/tables'

export const dynamic = 'force-dynamic'

type TableProps = { params: Promise<{ locale: string; statement: string; file: string }> }

/** A table of a statement as CSV, written as it is read: `/rabat-2022-07-08/tables/items.csv`. */
export async function GET(_request: Request, { params }: TableProps): Promise<Response> {
  const { locale, statement: slug, file } = await params
  const language = localeOf(locale)
  const name = TABLES.find((each) => file === `${each}.csv`)
  if (!name || !(await loadBroughtIn(slug)))
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const at = (under: string) => publicAddress(localePath(language, `/${slug}/${under}`))
  const columns = columnsOf(name, at, await loadHasStructure(slug))
  return new Response(streamOf(csvPieces(columns, loadRows(slug, name, language))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${slug}-${name}.csv"`,
      'cache-control': 'no-cache',
    },
  })
}
