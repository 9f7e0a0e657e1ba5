import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { CommitmentView } from '@/lib/commitment/types'
import { formatDate, formatList } from '@/lib/i18n/format'
import { colonIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { CodedTwice as CodedTwiceView } from '@/lib/second-coding/types'
import { revisionAddress } from '@/lib/statement/rules/addresses'
import type { EvidenceList } from '@/lib/status-update/rules/evidence-list'
import { groupOfItem } from '@/lib/status-update/rules/facets'
import type { HistoryEntry } from '@/lib/status-update/rules/history'
import { ALL_PARTIES, type RevisionView } from '@/lib/status-update/types'
import { Glyph } from '../method/glyph'
import { useJudgementName } from '../method/judgement-name'
import { CodedTwice } from '../second-coding/coded-twice'
import { Hang } from '../ui/hang'
import { isolated } from '../ui/isolated'
import { Time } from '../ui/time'

interface ItemHistoryProps {
  item: CommitmentView
  statement: { slug: string; date: string }
  /** Newest first. */
  entries: readonly HistoryEntry[]
  /** The judgements that stood against a second, independent one. */
  codedTwice: readonly CodedTwiceView[]
  evidence: EvidenceList
  partyName: (key: string) => string
}

/** Every judgement that was ever public: when, by whom, on which sources. It begins on the day of the statement. */
export function ItemHistory({ item, statement, entries, codedTwice, evidence, partyName }: ItemHistoryProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Hang
      id="history"
      title={t('commitment.historyT')}
      aside={
        entries.length > 0 && (
          <p>
            <a href={localePath(locale, `/${statement.slug}/${item.reference}/compare`)} rel="nofollow">
              {t('commitment.compareDates')}
            </a>
          </p>
        )
      }
    >
      <ol className="hist" reversed>
        {entries.map((entry) => (
          <Entry
            key={`${entry.act} ${entry.revisions.map(({ id }) => id).join()}`}
            entry={entry}
            codedTwice={codedTwice}
            slug={statement.slug}
            evidence={evidence}
            partyName={partyName}
          />
        ))}
        <FirstDay item={item} date={statement.date} />
      </ol>
    </Hang>
  )
}

interface EntryProps {
  entry: HistoryEntry
  codedTwice: readonly CodedTwiceView[]
  slug: string
  evidence: EvidenceList
  partyName: (key: string) => string
}

function Entry({ entry, codedTwice, slug, evidence, partyName }: EntryProps) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const { revisions, act } = entry
  const [first] = revisions
  if (!first) return null
  const isProvisional = act === 'provisional'
  return (
    <li className={`h-${first.judgement}${isProvisional ? ' h--provisional' : ''}`}>
      <Glyph name={first.judgement} provisional={isProvisional} />
      <div>
        <p className="line">
          <span className="d">
            <Time date={entry.at} />
          </span>
          {revisions.map(({ id, reference, party, number, judgement }) => (
            <span key={id}>
              {party !== ALL_PARTIES && `${partyName(party)}${colonIn(locale)}`}
              <b>{name(judgement)}</b>{' '}
              <a
                className="tap"
                href={localePath(locale, revisionAddress(slug, reference, party, number))}
                aria-label={t('status-update.revision.named', {
                  ref: reference,
                  status: name(judgement),
                  n: number,
                })}
              >
                {t('status-update.revision.title', { n: number })}
              </a>
            </span>
          ))}
          {isProvisional ? (
            <span className="int">{t('review.provisional')}</span>
          ) : (
            <span>{t('review.final')}</span>
          )}
        </p>
        <Sentences entry={entry} />
        {act === 'final' &&
          revisions.map(({ id }) => <CodedTwice key={id} revisionId={id} codings={codedTwice} />)}
        <SourceLinks revisions={revisions} slug={slug} evidence={evidence} />
      </div>
    </li>
  )
}

/** Who wrote it, who showed or approved it, and how it stands to the judgements before and after it. */
function Sentences({ entry: { act, by, revisions } }: { entry: HistoryEntry }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const people = revisions.flatMap(({ author }) => (author.kind === 'person' ? [author.publicName] : []))
  const authors = [...new Set(people)]
  const named = (names: readonly string[]) => formatList(locale, names.map(isolated))
  const shown = () => (by.length === 0 ? t('seedShowed') : t('personShowed', { name: named(by) }))
  return (
    <>
      <p className="quiet">
        {authors.length > 0 && `${t('author', { name: named(authors) })} `}
        {act === 'provisional' ? shown() : t('personApproved', { names: named(by) })}
      </p>
      {act === 'final' && revisions.map((revision) => <Succession key={revision.id} revision={revision} />)}
    </>
  )
}

function Succession({ revision }: { revision: RevisionView }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const { succession, correctionReason, state, stateSince, rationaleLanguage } = revision
  const date = formatDate(locale, stateSince)
  return (
    <>
      {succession === 'corrects' && (
        <p>
          {t.rich('corrects', {
            reason: () => <bdi lang={rationaleLanguage}>{correctionReason}</bdi>,
          })}
        </p>
      )}
      {succession === 'replaces' && <p className="quiet">{t('replaces')}</p>}
      {state === 'corrected' && <p>{t('correctedOn', { date })}</p>}
      {state === 'replaced' && <p className="quiet">{t('replacedOn', { date })}</p>}
    </>
  )
}

interface SourceLinksProps {
  revisions: readonly RevisionView[]
  slug: string
  evidence: EvidenceList
}

/** The sources that judgements rested on: by their number above where it is shown above, else by their id in the library. */
function SourceLinks({ revisions, slug, evidence }: SourceLinksProps) {
  const locale = useLocale()
  const uses = revisions.flatMap(({ id, citations }) =>
    citations.map(({ number, sourceId }) => ({ number: evidence.numberOf(id, number), sourceId })),
  )
  const numbers = [...new Set(uses.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b)
  const others = [...new Set(uses.flatMap(({ number, sourceId }) => (number === null ? sourceId : [])))]
  if (uses.length === 0) return null
  return (
    <p>
      {numbers.map((number) => (
        <Fragment key={number}>
          <a className="tap" href={`#e${number}`}>
            [{number}]
          </a>{' '}
        </Fragment>
      ))}
      {others.map((sourceId) => (
        <Fragment key={sourceId}>
          <a className="tap" href={localePath(locale, `/${slug}/sources/${sourceId}`)}>
            {sourceId}
          </a>{' '}
        </Fragment>
      ))}
    </p>
  )
}

function FirstDay({ item, date }: { item: CommitmentView; date: string }) {
  const t = useTranslations()
  const name = useJudgementName()
  const unjudged = groupOfItem(item) === 'claims' ? 'not_checked' : 'not_rated'
  return (
    <li className={`h-${unjudged}`}>
      <Glyph name={item.followed ? unjudged : 'quiet'} />
      <div>
        <p className="line">
          <span className="d">
            <Time date={date} />
          </span>
          <b>{item.followed ? name(unjudged) : t(`commitment.force.${item.force}`)}</b>
        </p>
        <p className="quiet">{t('statement.dayOf')}.</p>
      </div>
    </li>
  )
}
