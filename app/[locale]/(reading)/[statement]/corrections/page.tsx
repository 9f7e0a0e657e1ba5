import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { CorrectionsPage } from '@/components/reader-message/corrections-page'
import { loadPartyReplies, loadPublicMessages } from '@/lib/dossier/loaders/corrections'
import { loadPublishedRecord } from '@/lib/dossier/loaders/judgements'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { correctionsOf } from '@/lib/reader-message/rules/corrections'
import { correctionsAddress } from '@/lib/statement/rules/addresses'
import { alternatesOf } from '../../alternates'
import { descriptionOf } from '../description'

export const generateStaticParams = () => []

type CorrectionsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: CorrectionsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'reader-message.corrections.description')
  const feed = publicAddress(localePath(locale, `${correctionsAddress(slug)}.atom`))
  const types = { 'application/atom+xml': feed }
  return { description, alternates: { ...alternatesOf(locale, correctionsAddress(slug)), types } }
}

/** What was corrected here, what readers wrote about it, and what parties replied, newest first. */
export default async function Corrections({ params }: CorrectionsProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [dossier, record, messages, replies] = await Promise.all([
    loadDossier(slug),
    loadPublishedRecord(slug),
    loadPublicMessages(slug),
    loadPartyReplies(slug),
  ])
  if (!dossier || !record) return <NotInTheRecord locale={locale} path={correctionsAddress(slug)} />
  const { items, notes } = dossier
  const corrections = correctionsOf({ revisions: record.revisions, items, notes, messages, replies })
  return <CorrectionsPage locale={locale} statement={dossier.statement} corrections={corrections} />
}
