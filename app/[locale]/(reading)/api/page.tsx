import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReferencePage } from '@/components/reading/api/reference-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadReference } from '@/lib/reading/api/loaders/document'
import { API, API_PAGE, ASSISTANTS, DOCUMENT } from '@/lib/reading/api/rules/addresses'
import { openPage } from '../../open-page'
import { alternatesOf } from '../alternates'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = await getTranslations({ locale, namespace: 'api' })
  return { description: t('lede'), alternates: alternatesOf(locale, API_PAGE) }
}

/** The interface for programs, described for people. */
export default async function Api({ params }: Props) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return (
    <ReferencePage
      locale={locale}
      {...loadReference()}
      base={publicAddress(API)}
      document={publicAddress(DOCUMENT)}
      assistants={publicAddress(ASSISTANTS)}
    />
  )
}
