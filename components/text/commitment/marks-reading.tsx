import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { DecideOne } from '@/components/record/review/decide-each'
import { DecisionLog } from '@/components/record/review/decision-log'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { runsOf } from '@/lib/text/commitment/rules/runs'
import { spanOfItem } from '@/lib/text/commitment/rules/spans'
import type { MarkView } from '@/lib/text/commitment/types'
import type { PassageView, StatementView, WordsOfBase } from '@/lib/text/statement/types'
import { MarkedWords } from '../statement/marked-words'
import { ByProgram } from './by-program'
import { VersionTable } from './mark-changes'
import { SaidFacts } from './said-facts'

interface MarksReadingProps {
  statement: StatementView
  /** A part of the new marks, in the order of the text. */
  marks: Pick<Part<MarkView>, 'entries' | 'before' | 'next'>
}

/**
 * New marks of a statement beside its text, passage by passage. The words of each stand once, marked in their passage; its row beside them says what is
 * said of them and takes its decision, and either leads to the other. What lies between, where nothing new is marked, is folded, so that nothing of the
 * text is left out.
 */
export function MarksReading({ statement, marks }: MarksReadingProps) {
  const { language } = statement.base
  return runsOf(statement.passages, marks).map((run) =>
    run.own.length === 0 ? (
      <Between key={run.passages[0]?.number} passages={run.passages} language={language} />
    ) : (
      run.passages.map((passage) => (
        <section key={passage.number} className="read-run" aria-labelledby={`p${passage.number}`}>
          <div className="read-run__text">
            <h2 className="h2" id={`p${passage.number}`}>
              <bdi dir="ltr">¶{passage.number}</bdi>
            </h2>
            <WordsInPassage passage={passage} marks={run.own} base={statement.base} />
          </div>
          <ol className="list reading">
            {run.own.map((mark) => (
              <ReadMark key={mark.item.id} mark={mark} statement={statement} />
            ))}
          </ol>
        </section>
      ))
    ),
  )
}

/** Passages that have none of these marks, whole. */
function Between({ passages, language }: { passages: readonly PassageView[]; language: string }) {
  const t = useTranslations('commitment.mark')
  const [from, to] = [passages[0]?.number ?? 0, passages.at(-1)?.number ?? 0]
  return (
    <details className="between">
      <summary>{t('togetherBetween', { n: passages.length, from: String(from), to: String(to) })}</summary>
      {passages.map(({ number, text }) => (
        <p key={number} className="ctx ctx--read">
          <bdi className="small" dir="ltr">
            ¶{number}
          </bdi>{' '}
          <Words lang={language}>{text}</Words>
        </p>
      ))}
    </details>
  )
}

/** A passage with the words that are to be marked, each under the line of its force and with its reference. */
function WordsInPassage({
  passage,
  marks,
  base: { language, editorial },
}: {
  passage: PassageView
  marks: readonly MarkView[]
  base: WordsOfBase
}) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  return (
    <blockquote className="ctx ctx--read" lang={language} dir={directionOf(language)}>
      <MarkedWords
        text={passage.text}
        editorial={editorial}
        offset={passage.start}
        spans={marks.map(({ item }) => spanOfItem(item))}
        mark={(id, words) => {
          const item = marks.find((each) => each.item.reference === id)?.item
          return (
            <mark id={wordsId(id)}>
              {item ? <span className={`f f--${item.force}`}>{words}</span> : words}
              <sup className="ref">
                <a href={`#${rowId(id)}`} lang={locale} aria-label={t('toRow', { ref: id })}>
                  <bdi>{id}</bdi>
                </a>
              </sup>
            </mark>
          )
        }}
      />
    </blockquote>
  )
}

function ReadMark({ mark, statement }: { mark: MarkView; statement: StatementView }) {
  const t = useTranslations()
  const locale = useLocale()
  const { item, may, by, version } = mark
  const [before, now] = [mark.versions.at(-2), mark.versions.at(-1)]
  return (
    <li id={rowId(item.reference)}>
      <p>
        <a
          className="tap"
          href={`#${wordsId(item.reference)}`}
          aria-label={t('commitment.mark.toWords', { ref: item.reference })}
        >
          <Ref>{item.reference}</Ref>
        </a>
      </p>
      <SaidFacts content={item} statement={statement} />
      <p className="small quiet">
        {t('commitment.mark.submittedBy', {
          name: isolated(by),
          date: formatDate(locale, now?.submittedAt ?? ''),
        })}
        {version > 1 && `. ${t('commitment.mark.version', { n: version })}`}.{' '}
        <a href={localePath(locale, deskMarkAddress(item.id))}>{t('commitment.mark.ownPage')}</a>
      </p>
      <ByProgram program={mark.proposedBy} />
      <DecidedBefore mark={mark} />
      {before && now && <VersionTable before={before} after={now} statement={statement} />}
      {may.approve === true ? (
        <DecideOne id={item.id} />
      ) : (
        <p className="small">{t(`form.refusal.${may.approve}`, { minutes: 0, reference: '' })}</p>
      )}
    </li>
  )
}

/** Where the words of a mark stand, and where what is said of them does. */
const wordsId = (reference: string) => `w-${reference}`
const rowId = (reference: string) => `m-${reference}`

/** What was decided on it before, with the reasons; nothing for what is new. */
function DecidedBefore({ mark: { decisions } }: { mark: MarkView }) {
  const t = useTranslations('desk')
  if (decisions.length === 0) return null
  return (
    <DecisionLog
      lines={decisions.map(({ decision, at, reason, by }) => ({
        at,
        reason,
        text: t(decision === 'approve' ? 'didApprove' : 'didSendBack', { name: isolated(by) }),
      }))}
    />
  )
}
