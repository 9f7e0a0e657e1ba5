import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Sign } from '@/components/ground/ui/sign'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import type { DraftEntry } from '@/lib/assessment/status-update/types'
import { formatDate, formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { SentBackView } from '@/lib/work/desk/types'
import { BeginFrom } from './begin-from'
import { Withdraw } from './withdraw'

/** One's own drafts, each a link to go on with it. */
export function DraftList({ drafts }: { drafts: readonly DraftEntry[] }) {
  const t = useTranslations('desk')
  const rules = useTranslations('status-update.meets')
  const locale = useLocale()
  return (
    <ul className="queue">
      {drafts.map((draft) => (
        <li key={`${draft.slug} ${draft.reference} ${draft.party}`}>
          <a
            className="qrow qrow--a"
            href={localePath(locale, `/desk/${draft.slug}/${draft.reference}?party=${draft.party}`)}
          >
            <Ref>{draft.reference}</Ref>
            <span>
              <span className="what">
                <OwnTitle of={draft} />
                <PartyAfter party={draft.party} parties={draft.parties} />
              </span>
              <br />
              <span className="quiet">
                <OfStatement slug={draft.slug} />
                {t('saved', { date: formatDateTime(locale, draft.savedAt) })}.{' '}
                {draft.missing === 0 ? t('complete') : t('fieldsMissing', { n: draft.missing })}.{' '}
                {draft.unmet !== null &&
                  `${draft.unmet === 0 ? rules('rulesMet') : rules('rulesUnmet', { n: draft.unmet })}.`}{' '}
                {draft.isOutdated && `${rules('lineWentOn')}.`}
              </span>
            </span>
            <DraftChange draft={draft} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function DraftChange({ draft: { shown, judgement } }: { draft: DraftEntry }) {
  const t = useTranslations('desk')
  return (
    <span className="line gap-s">
      {shown && (
        <>
          <StatusMark judgement={shown.judgement} provisional={shown.as === 'provisional'} brief />
          <Sign name="to" />
        </>
      )}
      {judgement ? (
        <StatusMark judgement={judgement} provisional brief />
      ) : (
        <span className="quiet">{t('noneChosen')}</span>
      )}
    </span>
  )
}

/** What came back, with the reviewer's reason, and the way to go on from it. */
export function SentBackList({ entries }: { entries: readonly SentBackView[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  return (
    <ul className="queue">
      {entries.map(({ revision, slug, parties, item, by, at, reason, draftVersion }) => (
        <li key={revision.id} className="qrow">
          <Ref>{item.reference}</Ref>
          <div>
            <a className="what" href={localePath(locale, `/desk/reviews/${revision.id}`)}>
              <OwnTitle of={item} />
            </a>
            <PartyAfter party={revision.party} parties={parties} />
            <br />
            <span className="quiet">
              <OfStatement slug={slug} />
              {`${t('sentBackBy', { name: isolated(by), date: formatDate(locale, at) })}${colonIn(locale)}`}
            </span>
            <q dir="auto">{reason}</q>
            <div className="btns pt-s">
              {draftVersion > 0 ? (
                <a
                  className="btn btn--s"
                  href={localePath(locale, `/desk/${slug}/${item.reference}?party=${revision.party}`)}
                >
                  {t('continueDraft')}
                </a>
              ) : (
                <BeginFrom revisionId={revision.id} label={t('beginAgain')} />
              )}
            </div>
          </div>
          <span className="line gap-s">
            <StatusMark judgement={revision.judgement} provisional brief />
            <span className="late">{t('sentBack')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One's own submissions that others have to read, each to be taken back. */
export function WaitingList({ submissions }: { submissions: readonly SubmissionView[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  return (
    <ul className="queue">
      {submissions.map(({ revision, item, statement, approvals }) => (
        <li key={revision.id} className="qrow">
          <Ref>{item.reference}</Ref>
          <div>
            <a className="what" href={localePath(locale, `/desk/reviews/${revision.id}`)}>
              <OwnTitle of={item} />
            </a>
            <PartyAfter party={revision.party} parties={statement.parties} />
            <br />
            <span className="quiet">
              <OfStatement slug={statement.slug} />
              {t('revision', { n: revision.number })}.{' '}
              {t('anyReviewer', { date: formatDate(locale, revision.submittedAt) })}.{' '}
              {approvals.needed === 2 && t('needsTwo', { n: approvals.have })}
            </span>
            <div className="btns pt-s">
              <Withdraw revisionId={revision.id} reference={item.reference} />
            </div>
          </div>
          <span className="line gap-s">
            <StatusMark judgement={revision.judgement} provisional brief={!revision.provisional} />
            <ConfidenceMark confidence={revision.confidence} />
          </span>
        </li>
      ))}
    </ul>
  )
}
