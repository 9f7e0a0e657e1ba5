import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { OwnTitle } from '@/components/text/statement/own-words'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { DeskFollowUp, DeskOutcome } from '@/lib/assessment/follow-up/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PartyView } from '@/lib/text/statement/types'
import { useAnsweredFor } from './answered-for'
import { DueMark, Rhythm } from './due-mark'

/** All that is known of a question on the desk: about what, by when, whose it is, who sees it, and how it was closed. */
export function QuestionFacts({ question, today }: { question: DeskFollowUp; today: string }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const { statement, item, closed, assignee, setBy, isPublic } = question
  const pageOf = (id: string) => localePath(locale, `/desk/follow-ups/${id}`)
  return (
    <Facts>
      <Fact term={t('aboutLabel')}>
        {item ? (
          <a href={localePath(locale, `/${statement.slug}/${item.reference}`)}>
            <Ref>{item.reference}</Ref> <OwnTitle of={item} />
          </a>
        ) : (
          <a href={localePath(locale, `/${statement.slug}`)}>
            <Words lang={statement.language}>{statement.shortTitle}</Words>
          </a>
        )}
      </Fact>
      <Fact term={t('dueLabel')}>
        <span className="line">
          {closed === null ? <DueMark question={question} today={today} /> : <Time date={question.dueOn} />}
          <Rhythm question={question} />
        </span>
      </Fact>
      <Fact term={t('assigneeLabel')}>{assignee ? <bdi>{assignee.publicName}</bdi> : t('nobody')}</Fact>
      <Fact term={t('whoSees')}>
        {isPublic ? (
          <a href={localePath(locale, `/${statement.slug}/follow-ups#${questionAnchor(question)}`)}>
            {t('public')}
          </a>
        ) : (
          t('notPublic')
        )}
      </Fact>
      <Fact term={t('record')}>{t('setBy', { name: isolated(setBy.publicName) })}</Fact>
      {closed && (
        <Fact term={closed.as === 'completed' ? t('outcome') : t('withdrawnLabel')}>
          <p>
            <DueMark question={question} today={today} />
            {question.completedBy !== null &&
              ` · ${t('completedBy', { name: isolated(question.completedBy) })}`}
          </p>
          {closed.as === 'completed' ? (
            <Outcome outcome={closed.outcome} parties={statement.parties} />
          ) : (
            <Words lang={closed.language}>{closed.reason}</Words>
          )}
        </Fact>
      )}
      {question.nextId !== null && (
        <Fact term={t('series')}>
          <a href={pageOf(question.nextId)}>{t('next')}</a>
        </Fact>
      )}
      {question.previousId !== null && (
        <Fact term={t('series')}>
          <a href={pageOf(question.previousId)}>{t('previous')}</a>
        </Fact>
      )}
    </Facts>
  )
}

function Outcome({ outcome, parties }: { outcome: DeskOutcome; parties: readonly PartyView[] }) {
  const t = useTranslations('follow-up')
  const answeredFor = useAnsweredFor(parties)
  const locale = useLocale()
  switch (outcome.kind) {
    case 'revision':
      return (
        <a href={localePath(locale, `/desk/reviews/${outcome.id}`)}>
          {t('byRevision', {
            ref: isolated(outcome.reference),
            ...answeredFor(outcome.line),
            n: outcome.number,
          })}
        </a>
      )
    case 'note':
      return (
        <a href={localePath(locale, `/desk/notes/${outcome.id}`)}>
          {outcome.reference === null
            ? t('byNoteStatementHere')
            : t('byNoteHere', { ref: isolated(outcome.reference) })}
        </a>
      )
    case 'reason':
      return <Words lang={outcome.language}>{outcome.text}</Words>
  }
}
