import type { Metadata } from 'next'
import { ReceiptPage } from '@/components/assessment/reader-message/receipt-page'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { PageRecord } from '@/components/ground/layout/page-record'
import { runnerOf } from '@/components/text/statement/runner-of'
import { loadReceipt } from '@/lib/assessment/reader-message/loaders/receipt'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { openPage } from '../../../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = {
  robots: toldToRobots(pageKinds.receipt.found),
  referrer: 'no-referrer',
}

type ReceiptProps = { params: Promise<{ locale: string; statement: string; code: string }> }

/** Where a sender sees what became of their message. It is made anew each time and kept nowhere; a code that is nobody's is not in the record. */
export default async function Receipt({ params }: ReceiptProps) {
  const { locale: segment, statement: slug, code } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const statement = await loadStatement(slug)
  const receipt = statement && (await loadReceipt(slug, code))
  if (!statement || !receipt)
    return (
      <>
        <PageRecord kept={false} />
        <NotInTheRecord
          locale={locale}
          path={`/${slug}/statement`}
          {...(statement ? { statement: runnerOf(statement) } : {})}
        />
      </>
    )
  return (
    <>
      <PageRecord kept={false} />
      <ReceiptPage locale={locale} statement={statement} code={code} receipt={receipt} />
    </>
  )
}
