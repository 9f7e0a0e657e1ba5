import { useLocale, useTranslations } from 'next-intl'
import { SignedSources } from '@/components/assessment/status-review/signed-sources'
import { titleId } from '@/components/assessment/status-review/title-id'
import { Ref } from '@/components/ground/ui/ref'
import { Sign } from '@/components/ground/ui/sign'
import { Words } from '@/components/ground/ui/words'
import { useAuthorName } from '@/components/record/review/author-name'
import { StatusMark } from '@/components/text/method/status-mark'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { decisionOn } from './decision-on'
import { ReturnedBefore } from './returned-before'
import { ReviewItem } from './review-item'
import { RowEvidence } from './row-evidence'
import { WhatChanges } from './what-changes'

interface QueueProps {
  submissions: readonly SubmissionView[]
  /** Whether the member is a reviewer: others read, and decide nothing. */
  decides: boolean
  /** Those that open where they stand, by id. */
  openInPlace: ReadonlySet<string>
}

/**
 * What awaits review, oldest first, each a row that opens on what it would change, on which evidence, and on the decision; or that leads to its own
 * page, where the same stands.
 */
export function Queue({ submissions, decides, openInPlace }: QueueProps) {
  const locale = useLocale()
  return (
    <ul className="queue">
      {submissions.map((submission) =>
        openInPlace.has(submission.revision.id) ? (
          <ReviewItem
            key={submission.revision.id}
            decision={decides ? decisionOn(submission, readFirst(submission)) : null}
            summary={<Summary submission={submission} />}
          >
            <Changes submission={submission} />
          </ReviewItem>
        ) : (
          <li key={submission.revision.id}>
            <a className="qrow qrow--a" href={localePath(locale, `/desk/reviews/${submission.revision.id}`)}>
              <Summary submission={submission} />
            </a>
          </li>
        ),
      )}
    </ul>
  )
}

function Summary({ submission }: { submission: SubmissionView }) {
  const t = useTranslations()
  const locale = useLocale()
  const { revision, item, shown, statement } = submission
  const authorName = useAuthorName()
  const changes = shown !== null && shown.revision.id !== revision.id
  return (
    <>
      <Ref>{item.reference}</Ref>
      <span>
        <span className="what" id={titleId(revision.id)}>
          <OwnTitle of={item} />
          <PartyAfter party={revision.party} parties={statement.parties} />
        </span>
        <br />
        {revision.inShort !== null && (
          <>
            <Words lang={revision.rationaleLanguage}>{revision.inShort}</Words>
            <br />
          </>
        )}
        <span className="quiet">
          <OfStatement slug={statement.slug} />
          {t('desk.submittedBy', {
            name: isolated(authorName(revision.author)),
            date: formatDate(locale, revision.submittedAt),
            n: revision.number,
          })}
          {!revision.provisional && `. ${t('desk.notShown')}`}
        </span>
      </span>
      <span className="line gap-s">
        {changes && (
          <>
            <StatusMark judgement={shown.revision.judgement} provisional={shown.as === 'provisional'} brief />
            <Sign name="to" />
          </>
        )}
        <StatusMark judgement={revision.judgement} provisional brief={!revision.provisional} />
      </span>
    </>
  )
}

/** Where in its row what a submission changes begins and ends: no key decides on it before both were on screen. */
function readFirst({ revision }: SubmissionView): readonly [string, string] {
  return [`changes-${revision.id}`, `changed-${revision.id}`]
}

function Changes({ submission }: { submission: SubmissionView }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const { revision, item, statement, returned, comments } = submission
  const [begins, ends] = readFirst(submission)
  return (
    <>
      <span id={begins} />
      {returned && <ReturnedBefore returned={returned} revision={revision} {...comments} />}
      <WhatChanges submission={submission} />
      <RowEvidence submission={submission} />
      <SignedSources submission={submission} />
      <span id={ends} />
      <p className="small pt-s pb-m">
        <a className="tap" href={localePath(locale, `/desk/reviews/${revision.id}`)}>
          {t('readWhole', { ref: item.reference })}
          <PartyAfter party={revision.party} parties={statement.parties} />
        </a>
      </p>
    </>
  )
}
