import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UnmetLine } from '@/components/assessment/status-update/unmet-line'
import { Fold } from '@/components/ground/ui/fold'
import { Ref } from '@/components/ground/ui/ref'
import { StatusMark } from '@/components/text/method/status-mark'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { PlacedSubmission, QueueChoice, SubmissionView } from '@/lib/assessment/status-review/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { DeskList } from '@/lib/work/desk/rules/lists'
import type { QueuedStatement } from '@/lib/work/desk/types'
import { importedCount } from './imported-count'
import type { EndOf } from './own-parts'
import { Queue } from './queue'
import { QueueFilter } from './queue-filter'

export interface ReviewQueue {
  readonly places: readonly PlacedSubmission[]
  readonly statements: readonly QueuedStatement[]
  /** What people wrote. */
  readonly part: Part<SubmissionView>
  /** Of what is shown of these what the member may approve as it stands, and the rest. */
  readonly ready: readonly SubmissionView[]
  readonly wanting: readonly SubmissionView[]
  /** Those that open where they stand, by id. */
  readonly openInPlace: ReadonlySet<string>
  /** How many they may approve as they stand, of all that people wrote and of what is chosen of it. */
  readonly canBeApproved: { readonly all: number; readonly ofChoice: number }
  readonly imported: Part<SubmissionView>
}

interface ToReviewProps {
  queue: ReviewQueue
  chosen: QueueChoice
  /** Whether the member is a reviewer: others read, and decide nothing. */
  decides: boolean
  endOf: EndOf<'queue' | 'imported'>
  only: DeskList | null
}

/** What awaits review: first what the member can approve as it stands, then what is not for them to approve now, and folded what came with a dossier. */
export function ToReview({ queue, chosen, decides, endOf, only }: ToReviewProps) {
  const t = useTranslations('desk')
  const { places, statements, part, ready, wanting, openInPlace, canBeApproved, imported } = queue
  const comma = commaIn(useLocale())
  const count = (n: number) => <span className="quiet">{n}</span>
  const title = t(decides ? 'toReview' : 'awaiting')
  const isChosen = chosen.statement !== null || chosen.area !== null
  return (
    <>
      {decides && ready.length > 0 && (
        <>
          <h3 className="h3">
            {t('ready')} {count(canBeApproved.ofChoice)}
          </h3>
          <Queue submissions={ready} decides openInPlace={openInPlace} />
        </>
      )}
      {decides && wanting.length > 0 && (
        <>
          <h3 className="h3 pt-m">
            {t('notReady')} {count(part.total - canBeApproved.ofChoice)}
          </h3>
          <Queue submissions={wanting} decides openInPlace={openInPlace} />
        </>
      )}
      {!decides && part.entries.length > 0 && (
        <Queue submissions={part.entries} decides={false} openInPlace={openInPlace} />
      )}
      {endOf('queue', part, title)}
      <QueueFilter places={places} statements={statements} chosen={chosen} />
      {part.total + imported.total === 0 && <p className="small quiet pt-s">{t('nothingOfChoice')}</p>}
      {imported.entries.length > 0 && (
        <ImportedList
          submissions={imported.entries}
          total={imported.total}
          open={isChosen || only === 'imported'}
        >
          {endOf('imported', imported, `${title}${comma}${t('fromDossier')}`)}
        </ImportedList>
      )}
    </>
  )
}

interface ImportedListProps {
  submissions: readonly SubmissionView[]
  /** How many there are in all parts of the list. */
  total: number
  open: boolean
  children: ReactNode
}

/** What came with a dossier and awaits review, folded: how many of those shown have what the rules ask, and each with what it has or lacks. */
function ImportedList({ submissions, total, open, children }: ImportedListProps) {
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
