import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MyFollowUps } from '@/components/assessment/follow-up/my-follow-ups'
import { DeskCodings } from '@/components/assessment/second-coding/desk-codings'
import { type DeskPart, EmptyParts, FilledParts } from '@/components/ground/layout/desk-parts'
import { Crumbs } from '@/components/ground/ui/crumbs'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import type { MyCodings } from '@/lib/assessment/second-coding/types'
import type { QueueChoice } from '@/lib/assessment/status-review/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { type DeskList, SECTION_OF } from '@/lib/work/desk/rules/lists'
import { saidOf } from '@/lib/work/desk/rules/waiting'
import { AllLink } from './all-link'
import { DeskHead } from './desk-head'
import { type EndOf, type OwnWork, useOwnParts } from './own-parts'
import { type TeamWork, useAgainParts, useTeamParts } from './team-parts'
import { type ReviewQueue, ToReview } from './to-review'

interface DeskWorkProps {
  queue: ReviewQueue
  chosen: QueueChoice
  questions: Readonly<Record<'mine' | 'toShow' | 'forNobody', Part<DeskFollowUp>>>
  /** How many questions of theirs and of nobody's are overdue. */
  overdue: number
  codings: MyCodings
  own: OwnWork
  team: TeamWork
  decides: boolean
  writes: boolean
  maySet: boolean
  today: string
  endOf: EndOf<DeskList>
  /** The list that alone is shown; null for the whole desk. */
  only: DeskList | null
  /** What somebody does here who is new, after what waits for them. */
  firstSteps: ReactNode
  /** What the page says of itself while others work. */
  live: ReactNode
}

/**
 * All that waits on the desk, in short and then at length: for a reviewer first what awaits review, for others their own work; questions
 * before the rest; what holds nothing in one sentence.
 */
export function DeskWork({
  queue,
  chosen,
  own,
  team,
  firstSteps,
  endOf,
  only,
  live,
  ...props
}: DeskWorkProps) {
  const { decides, writes, maySet, questions, codings, overdue } = props
  const t = useTranslations('desk')
  const may = { decides, writes, maySet }
  const toReview: DeskPart = {
    id: 'to-review',
    title: t(decides ? 'toReview' : 'awaiting'),
    isEmpty: queue.places.length === 0,
    aside: t(decides ? 'mayApprove' : 'toReviewHow'),
    body: <ToReview queue={queue} chosen={chosen} decides={decides} endOf={endOf} only={only} />,
  }
  const questionParts = useQuestionParts({ ...props, endOf })
  const ownParts = useOwnParts(own, endOf)
  const first = [...(decides ? [toReview] : []), ...questionParts, ...(writes ? ownParts : [])]
  const further = [
    ...useTeamParts(team, may, endOf, only),
    ...(decides ? [] : [toReview]),
    ...useAgainParts(team, may, endOf),
  ]
  if (only) return <OnePart of={only} parts={[...first, ...further]} live={live} />
  const said = saidOf(
    {
      ready: decides ? queue.canBeApproved.all : null,
      back: own.sentBack.total,
      asked: codings.asked.length,
      questions: { mine: questions.mine.total, overdue, nobody: questions.forNobody.total },
    },
    [...first, ...further].every(({ isEmpty }) => isEmpty),
  )
  return (
    <>
      <DeskHead said={said} live={live} writes={writes} maySet={maySet} />
      <FilledParts parts={first} />
      {firstSteps}
      <FilledParts parts={further} />
      <EmptyParts parts={[...first, ...further]} />
    </>
  )
}

/** The section of one list, with the way back to the whole desk. */
function OnePart({
  of,
  parts,
  live,
}: { of: DeskList; parts: readonly DeskPart[] } & Pick<DeskWorkProps, 'live'>) {
  const t = useTranslations('layout.nav')
  const locale = useLocale()
  const asked = parts.filter(({ id }) => id === SECTION_OF[of])
  return (
    <>
      <Crumbs steps={[{ href: localePath(locale, '/desk'), label: t('desk') }]} here={asked[0]?.title} />
      {live}
      <FilledParts parts={asked} />
      <EmptyParts parts={asked} />
    </>
  )
}

/** The questions that want something of one, and the second judgements that do. */
function useQuestionParts({
  questions,
  codings: { asked, toReconcile },
  endOf,
  today,
}: Pick<DeskWorkProps, 'questions' | 'codings' | 'endOf' | 'today'>): readonly DeskPart[] {
  const t = useTranslations()
  const { mine, toShow, forNobody } = questions
  return [
    {
      id: 'follow-ups',
      title: t('follow-up.mine'),
      isEmpty: mine.total + toShow.total + forNobody.total === 0,
      aside: <AllLink path="/desk/follow-ups">{t('follow-up.openAll')}</AllLink>,
      path: '/desk/follow-ups',
      body: <MyFollowUps work={questions} endOf={endOf} today={today} />,
    },
    ...(asked.length > 0
      ? [
          {
            id: 'codings-asked',
            title: t('second-coding.asked'),
            isEmpty: false,
            aside: t('second-coding.askedHow'),
            body: <DeskCodings entries={asked} />,
          },
        ]
      : []),
    ...(toReconcile.length > 0
      ? [
          {
            id: 'codings-to-reconcile',
            title: t('second-coding.toReconcile'),
            isEmpty: false,
            aside: t('second-coding.toReconcileHow'),
            body: <DeskCodings entries={toReconcile} reconciles />,
          },
        ]
      : []),
  ]
}
