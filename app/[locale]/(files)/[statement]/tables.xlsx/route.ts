import { getTranslations } from 'next-intl/server'
import { loadBroughtIn } from '@/lib/dossier/loaders/statement'
import { loadSheets } from '@/lib/edition/loaders/tables'
import { workbookOf } from '@/lib/edition/rules/workbook'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'

export const dynamic = 'force-dynamic'

type WorkbookProps = { params: Promise<{ locale: string; statement: string }> }

/** The tables of a statement in one workbook, a sheet each. */
export async function GET(_request: Request, { params }: WorkbookProps): Promise<Response> {
  const { locale, statement: slug } = await params
  const language = localeOf(locale)
  if (!(await loadBroughtIn(slug)))
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const t = await getTranslations({ locale: language, namespace: 'edition' })
  const at = (under: string) => publicAddress(localePath(language, `/${slug}/${under}`))
  const sheets = await loadSheets(slug, language, { at, nameOf: (name) => t(`table.${name}`) })
  return new Response(new Uint8Array(await workbookOf(sheets, language)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${slug}.xlsx"`,
      'cache-control': 'no-cache',
    },
  })
}
