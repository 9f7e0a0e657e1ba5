import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { BriefingPage } from '@/components/reading/edition/briefing-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadToday } from '@/lib/ground/platform/today'
import { loadFront } from '@/lib/reading/dossier/loaders/front'
import { loadWording } from '@/lib/reading/dossier/loaders/wording'
import { SHEET_PATH, sheetAddress } from '@/lib/reading/edition/rules/addresses'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { verbsThatDiffer } from '@/lib/text/statement/rules/verbs'
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

/** A statement in short on two sides of paper. */
export default async function BriefingToPrint({ params }: BriefingProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const [front, wording, today] = await Promise.all([loadFront(slug, locale), loadWording(slug), loadToday()])
  if (!front || !wording) return <NotInTheRecord locale={locale} path={sheetAddress(slug)} />
  const verbs = verbsThatDiffer(wording.items, wording.texts, front.statement.base.language)
  const address = publicAddress(shortAddress(front.statement.shortId))
  return <BriefingPage {...{ locale, front, verbs, today, address }} />
}
