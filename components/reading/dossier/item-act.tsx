import { useLocale, useTranslations } from 'next-intl'
import { CodedTwice } from '@/components/assessment/second-coding/coded-twice'
import { Time } from '@/components/ground/ui/time'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { OwnWords } from '@/components/text/statement/own-words'
import type { CodedTwice as CodedTwiceView } from '@/lib/assessment/second-coding/types'
import type { HistoryEntry } from '@/lib/assessment/status-update/rules/history'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import type { Move } from '@/lib/assessment/status-update/rules/movement'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ItemActProps {
  date: string
  entry: HistoryEntry
  moves: readonly Move[]
  slug: string
  /** The judgements that stood against a second, independent one. */
  codedTwice: readonly CodedTwiceView[]
  partyName: (key: string) => string
  /** The judgements that the page shows, whose reasons stand there. */
  shown: ReadonlySet<string>
}

/** What was judged on a day, told as a sentence: what it was before, what it is, and why; then who did it. */
export function ItemAct({ date, entry, moves, slug, codedTwice, partyName, shown }: ItemActProps) {
  return (
    <li className="is-ours">
      <span className="d">
        <Time date={date} />
      </span>
      <div>
        {moves.map((move) => (
          <Told key={move.revision.id} {...{ move, slug, partyName, shown }} />
        ))}
        <People entry={entry} />
        {entry.act === 'final' &&
          entry.revisions.map((revision) => (
            <div key={revision.id}>
              <Succession revision={revision} />
              <CodedTwice revisionId={revision.id} codings={codedTwice} />
            </div>
          ))}
      </div>
    </li>
  )
}

/** "The status rose from “Reaffirmed” to “Taken up”. …", with the judgement's own page a step further. */
function Told({
  move,
  slug,
  partyName,
  shown,
}: Pick<ItemActProps, 'slug' | 'partyName' | 'shown'> & { move: Move }) {
  const t = useTranslations()
  const locale = useLocale()
  const name = useJudgementName()
  const { kind, from, revision } = move
  const { reference, party, number, judgement } = revision
  const reason = kind === 'final' || shown.has(revision.id) ? null : inShortOfLine(revision)
  const values = { from: from === null ? '' : name(from), to: name(judgement) }
  return (
    <p>
      {party !== ALL_PARTIES && <b>{partyName(party)}. </b>}
      {t(`commitment.story.move.${kind}`, values)}
      {reason !== null && (
        <> {t.rich('commitment.story.because', { reason: () => <OwnWords words={reason} /> })}</>
      )}{' '}
      <a
        className="tap"
        href={localePath(locale, revisionAddress(slug, reference, party, number))}
        aria-label={t('status-update.revision.named', { ref: reference, status: name(judgement), n: number })}
      >
        {t('status-update.revision.title', { n: number })}
      </a>
    </p>
  )
}

/** Who wrote it, and who showed or approved it. */
function People({ entry: { act, by, revisions } }: { entry: HistoryEntry }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const people = revisions.flatMap(({ author }) => (author.kind === 'person' ? [author.publicName] : []))
  const authors = [...new Set(people)]
  const named = (names: readonly string[]) => formatList(locale, names.map(isolated))
  const shown = () => (by.length === 0 ? t('seedShowed') : t('personShowed', { name: named(by) }))
  return (
    <p className="quiet">
      {authors.length > 0 && `${t('author', { name: named(authors) })} `}
      {act === 'provisional' ? shown() : t('personApproved', { names: named(by) })}
    </p>
  )
}

/** How a final judgement stands to the judgements before and after it. */
function Succession({ revision }: { revision: RevisionView }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const { succession, correctionReason, state, stateSince, rationaleLanguage } = revision
  const date = formatDate(locale, stateSince)
  return (
    <>
      {succession === 'corrects' && correctionReason !== null && (
        <p>
          {t.rich('corrects', {
            reason: () => <OwnWords words={{ text: correctionReason, language: rationaleLanguage }} />,
          })}
        </p>
      )}
      {succession === 'replaces' && <p className="quiet">{t('replaces')}</p>}
      {state === 'corrected' && <p>{t('correctedOn', { date })}</p>}
      {state === 'replaced' && <p className="quiet">{t('replacedOn', { date })}</p>}
    </>
  )
}
