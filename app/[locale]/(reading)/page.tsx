import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeCard } from '@/components/reading/dossier/cards'
import { HomePage } from '@/components/reading/dossier/home-page'
import { altOf } from '@/components/reading/share/card/card-type'
import { localeOf } from '@/lib/ground/i18n/routing'
import { env, publicAddress } from '@/lib/ground/platform/env'
import { loadToday } from '@/lib/ground/platform/today'
import { loadHome } from '@/lib/reading/dossier/loaders/home'
import { loadNewest, loadStatementList } from '@/lib/reading/dossier/loaders/statement-list'
import { loadHouse } from '@/lib/reading/site/loaders/house'
import { cardContext } from '../card-context'
import { openPage } from '../open-page'
import { previewOf } from './preview'

export const generateStaticParams = () => []

type HomeProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale })
  const alt = altOf(homeCard(await cardContext(locale), await loadNewest()))
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
  const [home, today, texts] = await Promise.all([loadHome(slugs, locale), loadToday(), loadHouse()])
  const runBy = { texts, contact: env().SUIVI_CONTACT ?? null, host: new URL(publicAddress('/')).host }
  return <HomePage locale={locale} {...list} home={{ ...home, today, runBy }} />
}
