import { getTranslations } from 'next-intl/server'
import { loadAnnotations, loadEditedItems } from '@/lib/edition/loaders/annotations'
import { teiOf } from '@/lib/edition/rules/tei'
import { loadSiteName } from '@/lib/house/loaders'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { fileAnswer, noSuchFile } from '../../answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type EditionProps = { params: Promise<{ locale: string; statement: string }> }

/** A statement with its apparatus as TEI P5: titles of items in the language of the address, all words of texts in their own. */
export async function GET(_request: Request, { params }: EditionProps): Promise<Response> {
  const { locale, statement: slug } = await params
  const language = localeOf(locale)
  const [annotations, items, siteName, t] = await Promise.all([
    loadAnnotations(slug),
    loadEditedItems(slug, language),
    loadSiteName(language),
    getTranslations({ locale: language, namespace: 'commitment' }),
  ])
  if (!annotations) return noSuchFile()
  const rights = publicAddress(localePath(language, '/about#licence'))
  const edition = teiOf({
    ...annotations,
    items,
    language,
    siteName,
    rights,
    forceName: (force) => t(`force.${force}`),
  })
  return fileAnswer(edition, {
    'content-type': 'application/tei+xml; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}.xml"`,
    'access-control-allow-origin': '*',
  })
}
