import { useTranslations } from 'next-intl'
import { PartTurn } from '@/components/ground/ui/part-turn'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import type { Part } from '@/lib/ground/platform/parts'
import { DeskList } from './desk-list'

type List = 'mine' | 'toShow' | 'forNobody'

interface MyFollowUpsProps {
  /** Open ones, by due day: one's own; those to show to readers; and those asked of nobody. Of each list a part. */
  work: Readonly<Record<List, Part<DeskFollowUp>>>
  /** Address of the part of a list that follows one of its questions. */
  hrefOf: (list: List, section: string) => (after: string) => string
  today: string
}

/** The questions that want something of one, on the desk. */
export function MyFollowUps({ work: { mine, toShow, forNobody }, hrefOf, today }: MyFollowUpsProps) {
  const t = useTranslations('follow-up')
  return (
    <>
      {mine.total > 0 && (
        <>
          <DeskList questions={mine.entries} today={today} />
          <PartTurn of={t('mine')} part={mine} hrefOf={hrefOf('mine', 'follow-ups')} />
        </>
      )}
      {toShow.total > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-to-show">
            {t('toShow')}
          </h3>
          <DeskList questions={toShow.entries} today={today} />
          <PartTurn of={t('toShow')} part={toShow} hrefOf={hrefOf('toShow', 'follow-ups-to-show')} />
        </>
      )}
      {forNobody.total > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-for-nobody">
            {t('forNobody')}
          </h3>
          <DeskList questions={forNobody.entries} today={today} />
          <PartTurn
            of={t('forNobody')}
            part={forNobody}
            hrefOf={hrefOf('forNobody', 'follow-ups-for-nobody')}
          />
        </>
      )}
    </>
  )
}
