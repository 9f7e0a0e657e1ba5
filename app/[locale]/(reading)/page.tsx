import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeCard } from '@/components/reading/dossier/cards'
import { HomePage } from '@/components/reading/dossier/home-page'
import { altOf } from '@/components/reading/share/card/card-type'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadHome } from '@/lib/reading/dossier/loaders/home'
import { loadStatementList } from '@/lib/reading/dossier/loaders/statement-list'
import { cardContext } from '../card-context'
import { openPage } from '../open-page'
import { previewOf } from './preview'

export const generateStaticParams = () => []

type HomeProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale })
  const alt = altOf(homeCard(await cardContext(locale)))
  return previewOf({
    locale,
    path: '/',
    title: t('layout.site.what'),
    description: t('dossier.home.lede'),
    card: '/',
    alt,
  })
}

/** The statements that are followed up here. */
export default async function Home({ params }: HomeProps) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  const list = await loadStatementList(null)
  if (!list) return null
  const slugs = list.part.entries.flatMap(({ summary }) => (summary ? [summary.slug] : []))
  return <HomePage locale={locale} {...list} home={await loadHome(slugs, locale)} />
}
