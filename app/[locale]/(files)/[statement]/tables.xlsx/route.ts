import { getTranslations } from 'next-intl/server'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadBroughtIn } from '@/lib/reading/dossier/loaders/statement'
import { loadSheets, loadWorkbook } from '@/lib/reading/edition/loaders/tables'
import { fileAnswer, noSuchFile } from '../../answer'

// Kept like a page, since it is whole in memory while it is made: made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type WorkbookProps = { params: Promise<{ locale: string; statement: string }> }

/** The tables of a statement in one workbook, a sheet each. */
export async function GET(_request: Request, { params }: WorkbookProps): Promise<Response> {
  const { locale, statement: slug } = await params
  const language = localeOf(locale)
  // It rests on the statement by this: the rows are read some at a time, and remembered nowhere.
  if (!(await loadBroughtIn(slug))) return noSuchFile()
  const t = await getTranslations({ locale: language, namespace: 'edition' })
  const at = (under: string) => publicAddress(localePath(language, `/${slug}/${under}`))
  const sheets = await loadSheets(slug, language, { at, nameOf: (name) => t(`table.${name}`) })
  return fileAnswer(await loadWorkbook(sheets, language), {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${slug}.xlsx"`,
  })
}
