import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadStatements } from '@/lib/reading/dossier/loaders/statement'
import { catalogueOf } from '@/lib/reading/edition/rules/catalogue'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { fileAnswer } from '../answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type CatalogueProps = { params: Promise<{ locale: string }> }

/** The files of every statement as a catalogue of data (DCAT 3): titles in their own language, names of files in that of the address. */
export async function GET(_request: Request, { params }: CatalogueProps): Promise<Response> {
  const locale = localeOf((await params).locale)
  const [statements, siteName, t] = await Promise.all([
    loadStatements(),
    loadSiteName(locale),
    getTranslations({ locale, namespace: 'edition' }),
  ])
  const catalogue = catalogueOf({
    language: locale,
    siteName,
    title: t('catalogue.title', { site: siteName }),
    description: t('lede'),
    statements: statements.map(({ slug, title, language }) => ({ slug, title, titleLanguage: language })),
    nameOf: (key) => t(`file.${key}`),
    at: publicAddress,
  })
  return fileAnswer(JSON.stringify(catalogue), {
    'content-type': 'application/ld+json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}
