import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AboutPage } from '@/components/reading/site/about-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { env, publicAddress } from '@/lib/ground/platform/env'
import { ABOUT } from '@/lib/ground/platform/origin'
import { loadHouse } from '@/lib/reading/site/loaders/house'
import { openPage } from '../../open-page'
import { alternatesOf } from '../alternates'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale, namespace: 'site' })
  return { description: t('lede'), alternates: alternatesOf(locale, ABOUT) }
}

/** Who runs this site, how to reach them, and what they say of it. */
export default async function About({ params }: Props) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return (
    <AboutPage
      locale={locale}
      texts={await loadHouse()}
      contact={env().SUIVI_CONTACT ?? null}
      host={new URL(publicAddress('/')).host}
    />
  )
}
