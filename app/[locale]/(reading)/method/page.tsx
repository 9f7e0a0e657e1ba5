import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeCard } from '@/components/dossier/cards'
import { MethodPage } from '@/components/house/method-page'
import { altOf } from '@/components/share/card/card'
import { localeOf } from '@/lib/i18n/routing'
import { loadFigures } from '@/lib/second-coding/loaders/figures'
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
