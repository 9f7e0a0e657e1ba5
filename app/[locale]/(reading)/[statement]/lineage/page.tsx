import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LineagePage } from '@/components/assessment/lineage/lineage-page'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadLineage } from '@/lib/reading/dossier/loaders/lineage'
import { lineageAddress } from '@/lib/text/statement/rules/addresses'
import { openPage } from '../../../open-page'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type LineageAddressProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: LineageAddressProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/lineage', () => ({
    title: t('lineage.title'),
    description: t('lineage.pageLede'),
  }))
}

/** Where the items of the statement come back in later texts, each over time. */
export default async function Lineage({ params }: LineageAddressProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadLineage(slug, locale)
  if (!shown) return <NotInTheRecord locale={locale} path={lineageAddress(slug)} />
  return <LineagePage locale={locale} {...shown} />
}
