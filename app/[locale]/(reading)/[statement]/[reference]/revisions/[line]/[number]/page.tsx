import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { RevisionPage } from '@/components/reading/dossier/revision-page'
import { RevisionTakenBack } from '@/components/reading/dossier/revision-taken-back'
import { fateOf } from '@/lib/assessment/status-update/rules/succession'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadRevision } from '@/lib/reading/dossier/loaders/revisions'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { alternatesOf } from '../../../../../alternates'
import { RevisionLinks } from '../../../../../memento-links'
import '@/styles/dossier.day.css'
import '@/styles/event.css'
import { openPage } from '../../../../../../open-page'

export const generateStaticParams = () => []

type RevisionAddressProps = {
  params: Promise<{ locale: string; statement: string; reference: string; line: string; number: string }>
}

export async function generateMetadata({ params }: RevisionAddressProps): Promise<Metadata> {
  const { locale, statement: slug, reference, line, number } = await params
  const path = revisionAddress(slug, reference, line, Number(number))
  return /^[1-9]\d{0,5}$/.test(number) ? { alternates: alternatesOf(localeOf(locale), path) } : {}
}

/** One published judgement, for good. What was never published is not in the record, whatever its number. */
export default async function RevisionAddress({ params }: RevisionAddressProps) {
  const { locale: segment, statement: slug, reference, line, number } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const named = await loadRevision(slug, reference, line, number, locale)
  if (!named) return <NotInTheRecord locale={locale} path={`/${slug}/${reference}`} />
  const { found, revision, beside } = named
  const { statement, item, ever } = found
  const fate = fateOf(revision, ever)
  if (fate.kind === 'takenBack') {
    return <RevisionTakenBack {...{ locale, statement, item, revision }} on={fate.on} />
  }
  const path = revisionAddress(slug, reference, line, revision.number)
  const address = publicAddress(localePath(locale, path))
  const since = revision.finalAt ?? revision.shownAsInterim?.at ?? revision.submittedAt
  return (
    <>
      <RevisionLinks {...{ locale, slug, reference, since }} />
      <RevisionPage {...{ locale, found, revision, fate, beside, address }} />
    </>
  )
}
