import { loadBroughtIn } from '@/lib/dossier/loaders/statement'
import { loadHasStructure } from '@/lib/dossier/loaders/structure'
import { loadRows } from '@/lib/edition/loaders/tables'
import { csvPieces } from '@/lib/edition/rules/table'
import { columnsOf, TABLES } from '@/lib/edition/rules/tables'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { streamOf } from '@/lib/platform/stream-of'

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
