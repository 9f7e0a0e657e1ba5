import type { Metadata } from 'next'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { MethodPage } from '@/components/reading/site/method-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadMethodOf } from '@/lib/reading/dossier/loaders/method'
import '@/styles/dossier.day.css'
import { openPage } from '../../../../open-page'
import { metadataOfDay } from '../../../days'

export const generateStaticParams = () => []

type MethodAsOfProps = { params: Promise<{ locale: string; day: string }> }

export async function generateMetadata({ params }: MethodAsOfProps): Promise<Metadata> {
  return metadataOfDay(localeOf((await params).locale), '/method')
}

/** The method as it stood at the end of a day. */
export default async function MethodAsOf({ params }: MethodAsOfProps) {
  const { locale: segment, day: text } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = loadMethodOf(text)
  if (!found) return <NotOnThatDay locale={locale} path="/method" />
  return <MethodPage locale={locale} version={found.version} day={found.day} />
}
