import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { cslOfStatement } from '@/lib/reading/share/rules/cite-page'
import { citeAnswer } from '../../../cite-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** A statement, for citation programs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; format: string }> },
): Promise<Response> {
  const { locale, statement: slug, format } = await params
  return citeAnswer({ locale, format }, async ({ day, at }) => {
    const statement = await loadStatement(slug)
    return statement && cslOfStatement(statement, at(asOfAddress(`/${slug}/statement`, day)))
  })
}
