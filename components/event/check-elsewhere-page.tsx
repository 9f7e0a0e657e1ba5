import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { checkAddress, revisionAddress } from '@/lib/statement/rules/addresses'
import type { StatementView } from '@/lib/statement/types'
import type { RevisionView } from '@/lib/status-update/types'
import { useItemStep } from '../commitment/item-step'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { Crumbs } from '../ui/crumbs'
import { PageHead } from '../ui/page-head'
import { OriginLink } from './origin-link'

interface CheckElsewherePageProps {
  locale: Locale
  found: { statement: StatementView; item: CommitmentView }
  revision: RevisionView
  /** The page by which it can be checked, on the site that the statement comes from. */
  address: string
}

/** Where a judgement can be checked that became final on another site: its proof is one of the record there. */
export function CheckElsewherePage({ locale, found, revision, address }: CheckElsewherePageProps) {
  const t = useTranslations('event.check')
  const title = useTranslations('status-update.revision')
  const itemStep = useItemStep()
  const { statement, item } = found
  const { reference, party, number } = revision
  return (
    <ReadingPage
      locale={locale}
      path={checkAddress(statement.slug, reference, party, number)}
      title={t('named', { ref: reference, n: number })}
      statement={runnerOf(statement)}
      current="items"
    >
      <Crumbs
        steps={[
          itemStep(statement.slug, item),
          {
            href: localePath(locale, revisionAddress(statement.slug, reference, party, number)),
            label: title('title', { n: number }),
          },
        ]}
        here={t('title')}
      />
      <PageHead title={t('title')}>{t('elsewhere')}</PageHead>
      <p>
        <OriginLink address={address} />
      </p>
    </ReadingPage>
  )
}
