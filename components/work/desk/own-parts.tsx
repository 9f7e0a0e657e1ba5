import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeskPart } from '@/components/ground/layout/desk-parts'
import { NoteList } from '@/components/text/note/note-list'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import type { DraftEntry } from '@/lib/assessment/status-update/types'
import type { Part } from '@/lib/ground/platform/parts'
import { PRIVATE_LINKS } from '@/lib/reading/share/rules/private-link'
import type { NoteEntry } from '@/lib/text/note/types'
import type { DeskList } from '@/lib/work/desk/rules/lists'
import type { SentBackView } from '@/lib/work/desk/types'
import { AllLink } from './all-link'
import { DraftList, SentBackList, WaitingList } from './own-work'

/** What stands under a list that is not shown whole: how many it shows of how many, and the way to the others. `of` is what it is called. */
export type EndOf<List extends DeskList> = (list: List, part: Part<unknown>, of: string) => ReactNode

export interface OwnWork {
  readonly sentBack: Part<SentBackView>
  readonly drafts: Part<DraftEntry>
  /** One's own submissions that others have to read. */
  readonly waiting: Part<SubmissionView>
  readonly notes: Part<NoteEntry>
}

/** An analyst's own work: what came back, what is being written, what others have to read, and their open notes. */
export function useOwnParts(
  { sentBack, drafts, waiting, notes }: OwnWork,
  endOf: EndOf<'back' | 'drafts' | 'waiting' | 'notes'>,
): readonly DeskPart[] {
  const t = useTranslations()
  const listOf = (
    id: string,
    title: string,
    list: Parameters<typeof endOf>[0],
    part: Part<unknown>,
    rows: DeskPart['body'],
  ) => ({
    id,
    title,
    isEmpty: part.total === 0,
    body: (
      <>
        {rows}
        {endOf(list, part, title)}
      </>
    ),
  })
  return [
    {
      ...listOf(
        'sent-back',
        t('desk.sentBackTitle'),
        'back',
        sentBack,
        <SentBackList entries={sentBack.entries} />,
      ),
      aside: t('desk.sentBackWhom'),
    },
    {
      ...listOf('drafts', t('desk.drafts'), 'drafts', drafts, <DraftList drafts={drafts.entries} />),
      aside: (
        <>
          {t('desk.onlyYou')} <AllLink path={PRIVATE_LINKS}>{t('share.private.all')}</AllLink>
        </>
      ),
    },
    {
      ...listOf(
        'waiting',
        t('desk.waiting'),
        'waiting',
        waiting,
        <WaitingList submissions={waiting.entries} />,
      ),
      aside: t('desk.writtenByYou'),
    },
    {
      ...listOf('my-notes', t('note.mine'), 'notes', notes, <NoteList notes={notes.entries} />),
      aside: <AllLink path="/desk/notes">{t('note.all')}</AllLink>,
      path: '/desk/notes',
    },
  ]
}
