import { localeOf } from '@/lib/ground/i18n/routing'
import { fileAnswer, noSuchFile } from '../../answer'
import { editionDocument } from '../../edition-document'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type EditionProps = { params: Promise<{ locale: string; statement: string }> }

/** A statement with its apparatus as TEI P5: titles of items in the language of the address, all words of texts in their own. */
export async function GET(_request: Request, { params }: EditionProps): Promise<Response> {
  const { locale, statement: slug } = await params
  const edition = await editionDocument(localeOf(locale), slug)
  if (edition === null) return noSuchFile()
  return fileAnswer(edition, {
    'content-type': 'application/tei+xml; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}.xml"`,
    'access-control-allow-origin': '*',
  })
}
