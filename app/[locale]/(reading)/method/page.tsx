import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeCard } from '@/components/reading/dossier/cards'
import { altOf } from '@/components/reading/share/card/card-type'
import { MethodPage } from '@/components/reading/site/method-page'
import { loadFigures } from '@/lib/assessment/second-coding/loaders/figures'
import { localeOf } from '@/lib/ground/i18n/routing'
import { cardContext } from '../../card-context'
import { openPage } from '../../open-page'
import { previewOf } from '../preview'

export const generateStaticParams = () => []

type MethodProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: MethodProps): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale })
  const alt = altOf(homeCard(await cardContext(locale)))
  return previewOf({
    locale,
    path: '/method',
    title: t('layout.nav.method'),
    description: t('method.lede'),
    card: '/',
    alt,
  })
}

/** How a judgement is made, from the same definitions that the software holds judgements to, and how far people agree in them. */
export default async function Method({ params }: MethodProps) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return <MethodPage locale={locale} figures={await loadFigures()} />
}
