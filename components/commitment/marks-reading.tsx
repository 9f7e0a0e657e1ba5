import { useLocale, useTranslations } from 'next-intl'
import type { MarkView } from '@/lib/commitment/types'
import { spanOfItem } from '@/lib/dossier/rules/spans'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { directionOf, localePath } from '@/lib/i18n/routing'
import { deskMarkAddress } from '@/lib/statement/rules/addresses'
import type { PassageView, StatementView } from '@/lib/statement/types'
import { DecideOne } from '../review/decide-each'
import { DecisionLog } from '../review/decision-log'
import { MarkedWords } from '../statement/marked-words'
import { Ref } from '../ui/ref'
import { QuotedWords } from '../ui/words'
import { VersionTable } from './mark-changes'
import { SaidFacts } from './said-facts'

interface MarksReadingProps {
  statement: StatementView
  marks: readonly MarkView[]
}

/** New marks of a statement, passage by passage: each with its words in their passage, what it says, and its decision. */
export function MarksReading({ statement, marks }: MarksReadingProps) {
  return statement.passages
    .map((passage) => ({ passage, own: marks.filter(({ item }) => item.passageNumber === passage.number) }))
    .filter(({ own }) => own.length > 0)
    .map(({ passage, own }) => (
      <section key={passage.number} className="hang" aria-labelledby={`p${passage.number}`}>
        <div className="hang__h">
          <h2 className="h2" id={`p${passage.number}`}>
            <bdi dir="ltr">¶{passage.number}</bdi>
          </h2>
        </div>
        <div>
          <WordsInPassage passage={passage} marks={own} language={statement.base.language} />
          <ol className="list reading">
            {own.map((mark) => (
              <ReadMark key={mark.item.id} mark={mark} statement={statement} />
            ))}
          </ol>
        </div>
      </section>
    ))
}

/** A passage with the words that are to be marked, each under the line of its force and with its reference. */
function WordsInPassage({
  passage,
  marks,
  language,
}: {
  passage: PassageView
  marks: readonly MarkView[]
  language: string
}) {
  return (
    <blockquote className="ctx ctx--read" lang={language} dir={directionOf(language)}>
      <MarkedWords
        text={passage.text}
        offset={passage.start}
        spans={marks.map(({ item }) => spanOfItem(item))}
        mark={(id, words) => {
          const item = marks.find((each) => each.item.reference === id)?.item
          return (
            <mark>
              {item ? <span className={`f f--${item.force}`}>{words}</span> : words}
              <sup className="ref">
                <bdi>{id}</bdi>
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
    <li id={`m-${item.reference}`}>
      <p className="line">
        <Ref>{item.reference}</Ref>
        <QuotedWords lang={statement.base.language} words={item.exact} />
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
