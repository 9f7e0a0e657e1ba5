import { useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import type { Standing } from '@/lib/evidence/request/types'

interface StandingMarkProps {
  standing: Standing
  /** Whether the day since which it stands so is said beside it. */
  dated?: boolean
}

/** How a request stands, in a word, with the day since which it does; what is due or overdue carries its flag. */
export function StandingMark({ standing, dated = true }: StandingMarkProps) {
  const t = useTranslations('request')
  const { state, stage, since, deadline, daysOverdue } = standing
  const ofAppeal = stage === 'appeal' && state !== 'appealed' && (
    <span className="quiet">{t('stageAppeal')}</span>
  )
  if (state === 'overdue')
    return (
      <span className="line gap-s">
        <span className="late line gap-s">
          <Sign name="overdue" />
          <time dateTime={deadline?.day}>{t('state.overdue', { n: daysOverdue })}</time>
        </span>
        {ofAppeal}
      </span>
    )
  return (
    <span className="line gap-s">
      {state === 'due_soon' && <Sign name="due" />}
      <span>{t(`state.${state}`)}</span>
      {dated && since !== null && <Time date={since} />}
      {ofAppeal}
    </span>
  )
}
