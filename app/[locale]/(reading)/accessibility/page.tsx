import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccessibilityPage } from '@/components/reading/site/accessibility-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { env } from '@/lib/ground/platform/env'
import { openPage } from '../../open-page'
import { alternatesOf } from '../alternates'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale, namespace: 'method.accessibility' })
  return { description: t('lede'), alternates: alternatesOf(locale, '/accessibility') }
}

/** What is held for everyone who reads or works here, what falls short, and whom to tell. */
export default async function Accessibility({ params }: Props) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return <AccessibilityPage locale={locale} contact={env().SUIVI_CONTACT ?? null} />
}
