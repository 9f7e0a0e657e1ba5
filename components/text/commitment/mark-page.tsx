import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Decisions } from '@/components/record/review/decisions'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { spanOfItem } from '@/lib/text/commitment/rules/spans'
import type { MarkContent, MarkView } from '@/lib/text/commitment/types'
import { marksToReviewAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { MarkedWords } from '../statement/marked-words'
import { ByProgram } from './by-program'
import { SaidFacts } from './said-facts'

/** Which mark it is, and where it stands. */
export function MarkHead({ mark, title }: { mark: MarkView; title: string }) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  const submittedAt = mark.versions.at(-1)?.submittedAt ?? mark.publishedAt
  return (
    <div className="hang hang--first">
      <div className="hang__h">
        <span className="siglum" aria-hidden="true">
          <bdi>{mark.item.reference}</bdi>
        </span>
      </div>
      <div>
        <h1 className="subtitle">{title}</h1>
        <p className="quiet pt-s">
          {mark.isImported || submittedAt === null
            ? t('imported')
            : t('submittedBy', { name: isolated(mark.by), date: formatDate(locale, submittedAt) })}
          {mark.versions.length > 0 && `. ${t('version', { n: mark.version })}`}
          {`. ${t(`state.${mark.state}`)}.`}
        </p>
        <ByProgram program={mark.proposedBy} />
      </div>
    </div>
  )
}

/** The marked words in their passage, which is quiet round them. */
export function MarkWords({ mark, statement }: { mark: MarkView; statement: StatementView }) {
  const { item } = mark
  const passage = statement.passages.find(({ number }) => number === item.passageNumber)
  if (!passage) throw new Error(`item ${item.reference} stands in no passage`)
  const { language } = statement.base
  return (
    <RailSection id="words" title={useTranslations('dossier.items')('words')}>
      <blockquote className="ctx" lang={language} dir={directionOf(language)}>
        <MarkedWords
          text={passage.text}
          editorial={statement.base.editorial}
          offset={passage.start}
          spans={[spanOfItem(item)]}
          mark={(_id, words) => <mark>{words}</mark>}
        />
      </blockquote>
    </RailSection>
  )
}

/** What it says: title, force and why, area, bodies. */
export function WhatItSays({ content, statement }: { content: MarkContent; statement: StatementView }) {
  return (
    <RailSection id="says" title={useTranslations('commitment.mark')('says')}>
      <SaidFacts content={content} statement={statement} />
    </RailSection>
  )
}

/** What was decided on it and on proposals to withdraw it, with the reasons, oldest first; nothing where nobody has. */
export function MarkDecisions({ mark }: { mark: MarkView }) {
  const t = useTranslations()
  const proposals = mark.withdrawals.flatMap(({ by, at, reason, decisions, withdrawn }) => [
    { at, reason, text: t('commitment.mark.didPropose', { name: isolated(by) }) },
    ...decisions.map((made) => ({
      ...made,
      text: t(made.decision === 'approve' ? 'commitment.mark.agreed' : 'commitment.mark.declined', {
        name: isolated(made.by),
      }),
    })),
    ...(withdrawn
      ? [{ ...withdrawn, text: t('commitment.mark.proposalTakenBack', { name: isolated(by) }) }]
      : []),
  ])
  const { withdrawn } = mark.item
  const takenBack =
    withdrawn && mark.publishedAt === null ? { at: withdrawn.on, reason: withdrawn.reason } : null
  return <Decisions decisions={mark.decisions} more={proposals} withdrawn={takenBack} />
}

/** The way from a mark to what readers see of it. */
export function MarkLinks({ mark }: { mark: MarkView }) {
  const t = useTranslations()
  const locale = useLocale()
  const { slug, item, publishedAt, may } = mark
  return (
    <p className="line pt-s">
      {mark.state === 'submitted' && (
        <a className="tap" href={localePath(locale, marksToReviewAddress(slug))}>
          {t('commitment.mark.together')}
        </a>
      )}
      {publishedAt !== null && (
        <a className="tap" href={localePath(locale, `/${slug}/${item.reference}`)}>
          {t('desk.publicPage', { ref: item.reference })}
        </a>
      )}
      {may.propose_withdrawal === true && (
        <a className="tap" href={localePath(locale, `/desk/${slug}/${item.reference}/withdraw`)}>
          {t('commitment.mark.withdrawTitle', { ref: item.reference })}
        </a>
      )}
    </p>
  )
}
