import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { ShareStatementPage } from '@/components/reading/dossier/share-statement'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { openPage } from '../../../open-page'
import { metadataOfDay } from '../../days'

export const generateStaticParams = () => []

type ShareProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: ShareProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}`)
}

/** How to share and use a statement. */
export default async function Share({ params }: ShareProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const statement = await loadStatement(slug)
  if (!statement) return <NotInTheRecord locale={locale} path={pageAddress('share', { statement: slug })} />
  return <ShareStatementPage locale={locale} statement={statement} />
}
