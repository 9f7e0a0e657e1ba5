import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { DownloadsPage } from '@/components/reading/edition/downloads-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadHasOpenCopies } from '@/lib/reading/dossier/loaders/archive'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { openPage } from '../../../open-page'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type DownloadsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: DownloadsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale, namespace: 'edition' })
  return statementPreview(locale, slug, '/downloads', () => ({
    title: t('title'),
    description: t('lede'),
  }))
}

/** Every file of a statement. */
export default async function Downloads({ params }: DownloadsProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const [statement, hasOpenCopies] = await Promise.all([loadStatement(slug), loadHasOpenCopies(slug)])
  if (!statement)
    return <NotInTheRecord locale={locale} path={pageAddress('downloads', { statement: slug })} />
  return <DownloadsPage {...{ locale, statement, hasOpenCopies }} />
}
