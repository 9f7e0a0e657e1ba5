import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import { colonIn } from '@/lib/i18n/punctuation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { asOfAddress } from '@/lib/platform/pages/page-kinds.mjs'
import { revisionAddress } from '@/lib/statement/rules/addresses'
import type { StatementView } from '@/lib/statement/types'
import type { RevisionView } from '@/lib/status-update/types'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { PageHead } from '../ui/page-head'

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
      current="items"
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
