import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { SeenTextPage } from '@/components/statement/seen-text-page'
import { SideBySidePage } from '@/components/statement/side-by-side-page'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { loadAlignedRenderings, loadSeenTexts, loadWordedItems } from '@/lib/dossier/loaders/wording'
import { localeOf } from '@/lib/i18n/routing'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { alignmentOn } from '@/lib/statement/rules/aligned'
import { statementPreview } from '../../../preview'

export const generateStaticParams = () => []

type RenderingPageProps = { params: Promise<{ locale: string; statement: string; key: string }> }

export async function generateMetadata({ params }: RenderingPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug, key } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, sideBySideAddress(slug, key).slice(slug.length + 1), () => ({
    title: t('statement.variants.title'),
    description: t('statement.wording.lede'),
  }))
}

/** A rendering beside the base. One that a later text replaced stays at its address. */
export default async function RenderingPage({ params }: RenderingPageProps) {
  const { locale: segment, statement: slug, key } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [statement, items, renderings, texts] = await Promise.all([
    loadStatement(slug),
    loadWordedItems(slug),
    loadAlignedRenderings(slug),
    loadSeenTexts(slug),
  ])
  const rendering = renderings.find((each) => each.key === key)
  const alignment = rendering && alignmentOn(rendering)
  if (statement && rendering && alignment)
    return <SideBySidePage {...{ locale, statement, items, rendering, alignment }} />
  const text = texts.find((each) => each.key === key)
  if (statement && text) return <SeenTextPage {...{ locale, statement, items, text }} />
  return <NotInTheRecord locale={locale} path={sideBySideAddress(slug, key)} />
}
