import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { useItemStep } from '@/components/text/commitment/item-step'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { checkAddress, revisionAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'

export interface CheckFrameProps {
  locale: Locale
  found: { statement: StatementView; item: CommitmentView }
  revision: RevisionView
}

/** The page by which a judgement is checked: whose it is, how to go back to it, and what is said first. */
export function CheckFrame({
  locale,
  found,
  revision,
  lede,
  children,
}: CheckFrameProps & { lede: string; children: ReactNode }) {
  const t = useTranslations('event.check')
  const title = useTranslations('status-update.revision')
  const itemStep = useItemStep()
  const { statement, item } = found
  const { reference, party, number } = revision
  const back = localePath(locale, revisionAddress(statement.slug, reference, party, number))
  return (
    <ReadingPage
      locale={locale}
      path={checkAddress(statement.slug, reference, party, number)}
      title={t('named', { ref: reference, n: number })}
      statement={runnerOf(statement)}
      current="record"
    >
      <Crumbs
        steps={[itemStep(statement.slug, item), { href: back, label: title('title', { n: number }) }]}
        here={t('title')}
      />
      <PageHead title={t('title')}>{lede}</PageHead>
      {children}
    </ReadingPage>
  )
}
