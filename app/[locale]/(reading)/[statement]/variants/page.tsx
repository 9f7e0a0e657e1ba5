import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { WordingPage } from '@/components/text/statement/wording-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadWording } from '@/lib/reading/dossier/loaders/wording'
import { openPage } from '../../../open-page'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type VariantsPageProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: VariantsPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/variants', () => ({
    title: t('layout.nav.versions'),
    description: t('statement.variants.lede'),
  }))
}

/** The wording of the statement, rendering by rendering. */
export default async function VariantsPage({ params }: VariantsPageProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const wording = await loadWording(slug)
  if (!wording) return <NotInTheRecord locale={locale} path={`/${slug}/variants`} />
  return <WordingPage locale={locale} {...wording} />
}
