import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadCatalogued } from '@/lib/reading/edition/loaders/catalogue'
import { catalogueOf } from '@/lib/reading/edition/rules/catalogue'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { fileAnswer, noSuchFile } from './answer'

/**
 * The files of statements as a part of the catalogue of data (DCAT 3): titles in their own language, names of files in that of the address.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function catalogueAnswer(segment: string, after: string | null): Promise<Response> {
  const locale = localeOf(segment)
  const [part, siteName, t] = await Promise.all([
    loadCatalogued(after),
    loadSiteName(locale),
    getTranslations({ locale, namespace: 'edition' }),
  ])
  if (!part) return noSuchFile()
  const catalogue = catalogueOf({
    language: locale,
    siteName,
    title: t('catalogue.title', { site: siteName }),
    description: t('lede'),
    part,
    after: after ?? '',
    nameOf: (key) => t(`file.${key}`),
    at: publicAddress,
  })
  return fileAnswer(JSON.stringify(catalogue), {
    'content-type': 'application/ld+json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}
