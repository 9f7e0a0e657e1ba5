import { useLocale, useTranslations } from 'next-intl'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import { localePath } from '@/lib/i18n/routing'
import type { Part } from '@/lib/platform/parts'
import { DeskSection } from '../layout/desk-section'
import { PartTurn } from '../ui/part-turn'
import { DeskList } from './desk-list'

type List = 'mine' | 'toShow' | 'forNobody'

interface MyFollowUpsProps {
  /** Open ones, by due day: one's own; those to show to readers; and those asked of nobody. Of each list a part. */
  work: Readonly<Record<List, Part<DeskFollowUp>>>
  /** Address of the part of a list that follows one of its questions. */
  hrefOf: (list: List, section: string) => (after: string) => string
  today: string
  /** Whether the member may set a question. */
  maySet: boolean
}

/** The desk's section of the questions that want something of one, and the way to all of them and to a new one. */
export function MyFollowUps({ work: { mine, toShow, forNobody }, hrefOf, today, maySet }: MyFollowUpsProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <DeskSection
      id="follow-ups"
      title={t('follow-up.mine')}
      aside={
        <span className="line gap-s">
          {maySet && (
            <a className="tap" href={localePath(locale, '/desk/follow-ups/new')} aria-keyshortcuts="f">
              {t('ui.action.setQuestion')}
            </a>
          )}
          <a className="tap" href={localePath(locale, '/desk/follow-ups')}>
            {t('follow-up.openAll')}
          </a>
        </span>
      }
      isEmpty={mine.total + toShow.total + forNobody.total === 0}
      empty={t('follow-up.noneMine')}
    >
      {mine.total === 0 ? (
        <p className="small quiet">{t('follow-up.noneMine')}</p>
      ) : (
        <>
          <DeskList questions={mine.entries} today={today} />
          <PartTurn part={mine} hrefOf={hrefOf('mine', 'follow-ups')} />
        </>
      )}
      {toShow.total > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-to-show">
            {t('follow-up.toShow')}
          </h3>
          <DeskList questions={toShow.entries} today={today} />
          <PartTurn part={toShow} hrefOf={hrefOf('toShow', 'follow-ups-to-show')} />
        </>
      )}
      {forNobody.total > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-for-nobody">
            {t('follow-up.forNobody')}
          </h3>
          <DeskList questions={forNobody.entries} today={today} />
          <PartTurn part={forNobody} hrefOf={hrefOf('forNobody', 'follow-ups-for-nobody')} />
        </>
      )}
    </DeskSection>
  )
}
