import { useLocale, useTranslations } from 'next-intl'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import { localePath } from '@/lib/i18n/routing'
import { DeskSection } from '../layout/desk-section'
import { DeskList } from './desk-list'

interface MyFollowUpsProps {
  /** Open ones, by due day: one's own; those to show to readers; and those asked of nobody. */
  work: Readonly<Record<'mine' | 'toShow' | 'forNobody', readonly DeskFollowUp[]>>
  today: string
  /** Whether the member may set a question. */
  maySet: boolean
}

/** The desk's section of the questions that want something of one, and the way to all of them and to a new one. */
export function MyFollowUps({ work: { mine, toShow, forNobody }, today, maySet }: MyFollowUpsProps) {
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
      isEmpty={mine.length + toShow.length + forNobody.length === 0}
      empty={t('follow-up.noneMine')}
    >
      {mine.length === 0 ? (
        <p className="small quiet">{t('follow-up.noneMine')}</p>
      ) : (
        <DeskList questions={mine} today={today} />
      )}
      {toShow.length > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-to-show">
            {t('follow-up.toShow')}
          </h3>
          <DeskList questions={toShow} today={today} />
        </>
      )}
      {forNobody.length > 0 && (
        <>
          <h3 className="h3 pt-m" id="follow-ups-for-nobody">
            {t('follow-up.forNobody')}
          </h3>
          <DeskList questions={forNobody} today={today} />
        </>
      )}
    </DeskSection>
  )
}
