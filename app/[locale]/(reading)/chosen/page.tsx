import type { Metadata } from 'next'
import { NothingChosen } from '@/components/reading/dossier/nothing-chosen'
import { localeOf } from '@/lib/ground/i18n/routing'
import '@/styles/form.css'
import { openPage } from '../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = { robots: { index: false } }

/** Where no item was chosen. */
export default async function NoneChosen({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return <NothingChosen locale={locale} />
}
