import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'

interface RevisionTakenBackProps {
  locale: Locale
  statement: StatementView
  item: CommitmentView
  revision: RevisionView
  /** ISO time. */
  on: string
}

/** What stands at the address of a judgement that readers saw as provisional and that was taken back: when, and where it still reads. */
export function RevisionTakenBack({ locale, statement, item, revision, on }: RevisionTakenBackProps) {
  const t = useTranslations('status-update.revision')
  const { reference, party, number, shownAsInterim, submittedAt } = revision
  const from = shownAsInterim?.at ?? submittedAt
  const path = `/${statement.slug}/${reference}`
  return (
    <ReadingPage
      locale={locale}
      path={revisionAddress(statement.slug, reference, party, number)}
      title={`${item.reference}${colonIn(locale)}${t('takenBackTitle')}`}
      statement={runnerOf(statement)}
      current="record"
    >
      <meta name="robots" content="noindex" />
      <section className="clause">
        <PageHead title={t('takenBackTitle')}>
          {t('takenBack', {
            ref: reference,
            from: formatDate(locale, from, 'long'),
            to: formatDate(locale, on, 'long'),
          })}
        </PageHead>
        {from.slice(0, 10) < on.slice(0, 10) && (
          <>
            <p className="prose">{t('takenBackHow')}</p>
            <p className="pt-s">
              <a className="tap" href={localePath(locale, asOfAddress(path, from.slice(0, 10)))}>
                {t('seeThen', { date: formatDate(locale, from, 'long') })}
              </a>
            </p>
          </>
        )}
      </section>
    </ReadingPage>
  )
}
