import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MethodPage } from '@/components/method/method-page'
import { localeOf } from '@/lib/i18n/routing'
import { alternatesOf } from '../alternates'

export const generateStaticParams = () => []

type MethodProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: MethodProps): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale, namespace: 'method' })
  return { description: t('lede'), alternates: alternatesOf(locale, '/method') }
}

/** How a judgement is made, from the same definitions that the software holds judgements to. */
export default async function Method({ params }: MethodProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  return <MethodPage locale={locale} />
}
