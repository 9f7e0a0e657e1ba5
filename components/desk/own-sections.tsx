import { useLocale, useTranslations } from 'next-intl'
import type { SentBackView, SubmissionView } from '@/lib/desk/types'
import { localePath } from '@/lib/i18n/routing'
import type { NoteEntry } from '@/lib/note/types'
import type { Part } from '@/lib/platform/parts'
import type { DraftEntry } from '@/lib/status-update/types'
import { DeskSection } from '../layout/desk-section'
import { MyNotes } from '../note/my-notes'
import { PartTurn } from '../ui/part-turn'
import { DraftList, SentBackList, WaitingList } from './own-work'

interface OwnSectionsProps {
  sentBack: Part<SentBackView>
  drafts: Part<DraftEntry>
  /** One's own submissions that others have to read. */
  waiting: Part<SubmissionView>
  /** Address of the part of a list that follows one of its entries. */
  hrefOf: (list: 'back' | 'drafts' | 'waiting' | 'notes', section: string) => (after: string) => string
  notes: Part<NoteEntry>
}

/** An analyst's own work: what came back, what is being written, and what others have to read. */
export function OwnSections({ sentBack, drafts, waiting, hrefOf, notes }: OwnSectionsProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <DeskSection
        id="sent-back"
        title={t('desk.sentBackTitle')}
        aside={sentBack.total > 0 ? t('desk.sentBackWhom') : undefined}
        isEmpty={sentBack.total === 0}
        empty={t('desk.noneBack')}
      >
        <SentBackList entries={sentBack.entries} />
        <PartTurn part={sentBack} hrefOf={hrefOf('back', 'sent-back')} />
      </DeskSection>
      <DeskSection
        id="drafts"
        title={t('desk.drafts')}
        aside={drafts.total > 0 ? t('desk.onlyYou') : undefined}
        isEmpty={drafts.total === 0}
        empty={
          <>
            {t('desk.firstWrite')}{' '}
            <a className="tap" href={localePath(locale, '/desk/new')}>
              {t('desk.chooseItem')}
            </a>
          </>
        }
      >
        <DraftList drafts={drafts.entries} />
        <PartTurn part={drafts} hrefOf={hrefOf('drafts', 'drafts')} />
      </DeskSection>
      <DeskSection
        id="waiting"
        title={t('desk.waiting')}
        aside={waiting.total > 0 ? t('desk.writtenByYou') : undefined}
        isEmpty={waiting.total === 0}
        empty={t('desk.firstWaiting')}
      >
        <WaitingList submissions={waiting.entries} />
        <PartTurn part={waiting} hrefOf={hrefOf('waiting', 'waiting')} />
      </DeskSection>
      <MyNotes notes={notes} hrefOf={hrefOf('notes', 'my-notes')} />
    </>
  )
}
