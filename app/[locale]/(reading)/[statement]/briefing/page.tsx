import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { briefingOf } from '@/components/reading/edition/briefing'
import { BriefingPage } from '@/components/reading/edition/briefing-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadToday } from '@/lib/ground/platform/today'
import { loadBriefed } from '@/lib/reading/edition/loaders/briefing'
import { SHEET_PATH, sheetAddress } from '@/lib/reading/edition/rules/addresses'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { openPage } from '../../../open-page'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type BriefingProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: BriefingProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale, namespace: 'edition' })
  const preview = await statementPreview(locale, slug, SHEET_PATH, () => ({
    title: t('file.sheet'),
    description: t('fileHow.sheet'),
  }))
  return { ...preview, robots: toldToRobots(pageKinds.briefing.found) }
}

/** A statement in short, to be printed. */
export default async function BriefingToPrint({ params }: BriefingProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const [briefed, siteName, today, t] = await Promise.all([
    loadBriefed(slug, locale),
    loadSiteName(locale),
    loadToday(),
    getTranslations({ locale }),
  ])
  if (!briefed) return <NotInTheRecord locale={locale} path={sheetAddress(slug)} />
  const briefing = briefingOf(briefed, { locale, t, today, siteName })
  return <BriefingPage {...{ locale, briefing }} statement={briefed.statement} />
}
