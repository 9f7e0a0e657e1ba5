import { useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import { daysOverdue } from '@/lib/assessment/follow-up/rules/due'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'

type Dated = Pick<FollowUpView, 'dueOn' | 'firstDueOn' | 'cadenceMonths'>

interface DueMarkProps {
  question: Dated & {
    readonly closed: { readonly as: 'completed' | 'withdrawn'; readonly on: string } | null
  }
  /** YYYY-MM-DD */
  today: string
}

/** When a question is due, or by how much it is overdue: a flag and the words; or how it was closed. */
export function DueMark({ question: { dueOn, closed }, today }: DueMarkProps) {
  const t = useTranslations('follow-up')
  if (closed !== null)
    return (
      <span>
        {t.rich(closed.as === 'completed' ? 'answered' : 'withdrawn', {
          date: () => <Time date={closed.on} />,
        })}
      </span>
    )
  const late = daysOverdue(dueOn, today)
  return late > 0 ? (
    <span className="late line gap-s">
      <Sign name="overdue" />
      <span>
        <time dateTime={dueOn}>{t('overdue', { n: late })}</time>
      </span>
    </span>
  ) : (
    <span className="line gap-s">
      <Sign name="due" />
      <span>{t.rich('due', { date: () => <Time date={dueOn} /> })}</span>
    </span>
  )
}

/** How often it comes back, and the day first given to it where it was moved. */
export function Rhythm({ question: { cadenceMonths, dueOn, firstDueOn } }: { question: Dated }) {
  const t = useTranslations('follow-up')
  return (
    <>
      {cadenceMonths !== null && <span className="quiet">{t('cadence', { n: cadenceMonths })}</span>}
      {dueOn !== firstDueOn && (
        <span className="quiet">{t.rich('moved', { date: () => <Time date={firstDueOn} /> })}</span>
      )}
    </>
  )
}
