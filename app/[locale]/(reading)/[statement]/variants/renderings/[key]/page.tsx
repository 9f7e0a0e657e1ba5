import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadTextBeside } from '@/lib/reading/dossier/loaders/wording'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { openPage } from '../../../../../open-page'
import { statementPreview } from '../../../preview'
import { textBesidePage } from './text-beside-page'

export const generateStaticParams = () => []

type RenderingPageProps = { params: Promise<{ locale: string; statement: string; key: string }> }

export async function generateMetadata({ params }: RenderingPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug, key } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, sideBySideAddress(slug, key).slice(slug.length + 1), () => ({
    title: t('layout.nav.versions'),
    description: t('statement.wording.lede'),
  }))
}

/** A rendering beside the base. One that a later text replaced stays at its address. */
export default async function RenderingPage({ params }: RenderingPageProps) {
  const { locale: segment, statement: slug, key } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = await loadTextBeside(slug, key)
  if (!found) return <NotInTheRecord locale={locale} path={sideBySideAddress(slug, key)} />
  return textBesidePage({ locale, ...found })
}
