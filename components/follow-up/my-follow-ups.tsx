import { useLocale, useTranslations } from 'next-intl'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import { localePath } from '@/lib/i18n/routing'
import { DeskSection } from '../review/desk-section'
import { DeskList } from './desk-list'

interface MyFollowUpsProps {
  /** Open ones, by due day. */
  questions: readonly DeskFollowUp[]
  today: string
  /** Whether the member may set a question. */
  maySet: boolean
}

/** The desk's section of the questions that are one's own to answer, and the way to all of them and to a new one. */
export function MyFollowUps({ questions, today, maySet }: MyFollowUpsProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <DeskSection
      id="follow-ups"
      title={t('followups.mine')}
      aside={
        <span className="line gap-s">
          {maySet && (
            <a className="tap" href={localePath(locale, '/desk/follow-ups/new')} aria-keyshortcuts="f">
              {t('action.setQuestion')}
            </a>
          )}
          <a className="tap" href={localePath(locale, '/desk/follow-ups')}>
            {t('followups.openAll')}
          </a>
        </span>
      }
      isEmpty={questions.length === 0}
      empty={t('followups.noneMine')}
    >
      <DeskList questions={questions} today={today} />
    </DeskSection>
  )
}
