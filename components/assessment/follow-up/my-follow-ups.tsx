import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import type { Part } from '@/lib/ground/platform/parts'
import { DeskList } from './desk-list'

type List = 'mine' | 'toShow' | 'forNobody'

interface MyFollowUpsProps {
  /** Open ones, by due day: one's own; those to show to readers; and those asked of nobody. Of each list a part. */
  work: Readonly<Record<List, Part<DeskFollowUp>>>
  /** What stands under a list that is not shown whole. */
  endOf: (list: List, part: Part<DeskFollowUp>, of: string) => ReactNode
  today: string
}

/** The questions that want something of one, on the desk. */
export function MyFollowUps({ work: { mine, toShow, forNobody }, endOf, today }: MyFollowUpsProps) {
  const t = useTranslations('follow-up')
  return (
    <>
      {mine.entries.length > 0 && (
        <>
          <DeskList questions={mine.entries} today={today} />
          {endOf('mine', mine, t('mine'))}
        </>
      )}
      {toShow.entries.length > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-to-show">
            {t('toShow')}
          </h3>
          <DeskList questions={toShow.entries} today={today} />
          {endOf('toShow', toShow, t('toShow'))}
        </>
      )}
      {forNobody.entries.length > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-for-nobody">
            {t('forNobody')}
          </h3>
          <DeskList questions={forNobody.entries} today={today} />
          {endOf('forNobody', forNobody, t('forNobody'))}
        </>
      )}
    </>
  )
}
