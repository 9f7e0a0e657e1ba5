import type { Metadata } from 'next'
import { CopyPage } from '@/components/reading/dossier/copy-page'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadCopy } from '@/lib/reading/dossier/loaders/copies'
import { openPage } from '../../../../../../open-page'
import { alternatesOf } from '../../../../../alternates'
import { NotInList } from '../../../../not-in-list'

export const generateStaticParams = () => []

type OneCopyProps = { params: Promise<{ locale: string; statement: string; source: string; number: string }> }

export async function generateMetadata({ params }: OneCopyProps): Promise<Metadata> {
  const { locale, statement: slug, source: id, number } = await params
  const shown = await loadCopy(slug, id, number)
  if (!shown) return {}
  const alternates = alternatesOf(localeOf(locale), copyAddress(slug, id, shown.copy.number))
  return { alternates, robots: toldToRobots(pageKinds.copy.found) }
}

/** One stored copy of a source, under a statement that uses the source. */
export default async function OneCopy({ params }: OneCopyProps) {
  const { locale: segment, statement: slug, source: id, number } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadCopy(slug, id, number)
  if (shown) return <CopyPage locale={locale} {...shown} />
  return <NotInList locale={locale} slug={slug} place="sources" />
}
