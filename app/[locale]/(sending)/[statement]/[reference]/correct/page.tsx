import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { CorrectPage } from '@/components/assessment/reader-message/correct-page'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { runnerOf } from '@/components/text/statement/runner-of'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadItemPart } from '@/lib/reading/dossier/loaders/item-part'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import '@/styles/reader-message.css'
import { openPage } from '../../../../open-page'

export const metadata: Metadata = { robots: toldToRobots(pageKinds.correction.found) }

type CorrectProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

/** The form by which a reader sends a correction or a source for an item: `/rabat-2022-07-08/7c/correct`. */
export default async function Correct({ params }: CorrectProps) {
  const { locale: segment, statement: slug, reference } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const [statement, part] = await Promise.all([loadStatement(slug), loadItemPart(slug, reference, locale)])
  if (!statement) return <NotInTheRecord locale={locale} path="/" />
  if (!part)
    return <NotInTheRecord locale={locale} path={`/${slug}/statement`} statement={runnerOf(statement)} />
  return <CorrectPage locale={locale} statement={statement} item={part.item} formKey={randomUUID()} />
}
