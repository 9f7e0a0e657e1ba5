import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { ShareStatementPage } from '@/components/reading/edition/share-statement-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadHasOpenCopies } from '@/lib/reading/dossier/loaders/archive'
import { loadEmbedded } from '@/lib/reading/dossier/loaders/embedded'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { openPage } from '../../../open-page'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type ShareProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: ShareProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/share', () => ({
    title: t('share.bar.title'),
    description: t('edition.lede'),
  }))
}

/** How to share and use a statement. */
export default async function Share({ params }: ShareProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const [statement, hasOpenCopies, whole, picture] = await Promise.all([
    loadStatement(slug),
    loadHasOpenCopies(slug),
    loadEmbedded({ kind: 'statement', slug }, null, locale),
    loadEmbedded({ kind: 'picture', slug }, null, locale),
  ])
  if (!statement || !whole || !picture)
    return <NotInTheRecord locale={locale} path={pageAddress('share', { statement: slug })} />
  return <ShareStatementPage {...{ locale, statement }} offered={{ whole, picture, hasOpenCopies }} />
}
