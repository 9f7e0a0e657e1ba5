import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UnmetLine } from '@/components/assessment/status-update/unmet-line'
import { Fold } from '@/components/ground/ui/fold'
import { Ref } from '@/components/ground/ui/ref'
import { StatusMark } from '@/components/text/method/status-mark'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { importedCount } from './imported-count'

interface ImportedListProps {
  submissions: readonly SubmissionView[]
  /** How many there are in all parts of the list. */
  total: number
  open: boolean
  children: ReactNode
}

/** What came with a dossier and awaits review, folded: how many of those shown have what the rules ask, and each with what it has or lacks. */
export function ImportedList({ submissions, total, open, children }: ImportedListProps) {
  const t = useTranslations('desk')
  const locale = useLocale()
  return (
    <Fold
      title={t('fromDossier')}
      count={importedCount(
        t,
        locale,
        submissions.map(({ unmet }) => unmet),
        total,
      )}
      open={open}
    >
      <ul className="queue">
        {submissions.map(({ revision, item, statement, unmet }) => (
          <li key={revision.id}>
            <a className="qrow qrow--a" href={localePath(locale, `/desk/reviews/${revision.id}`)}>
              <Ref>{item.reference}</Ref>
              <span>
                <span className="what">
                  <OwnTitle of={item} />
                  <PartyAfter party={revision.party} parties={statement.parties} />
                </span>
                <br />
                <span className="quiet">
                  <OfStatement slug={statement.slug} />
                  {unmet.length === 0 && t('allQuoted', { n: revision.citations.length })}
                </span>
                <UnmetLine requirements={unmet} />
              </span>
              <StatusMark
                judgement={revision.judgement}
                provisional={revision.provisional}
                brief={!revision.provisional}
              />
            </a>
          </li>
        ))}
      </ul>
      {children}
    </Fold>
  )
}
