import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { useItemStep } from '@/components/text/commitment/item-step'
import { OwnTitle } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { itemNotesAddress } from '@/lib/text/note/rules/addresses'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { StatementView } from '@/lib/text/statement/types'
import { PublicNotes } from './public-notes'

interface ItemNotesPageProps {
  locale: Locale
  statement: StatementView
  item: CommitmentView
  /** The id of the note that the part follows. */
  after: string
  part: Part<PublicNoteView>
  /** The day at whose end they stood so; null for now. */
  day?: string | null
}

/** The notes on an item that follow one of them. */
export function ItemNotesPage({ locale, statement, item, after, part, day = null }: ItemNotesPageProps) {
  const t = useTranslations('note')
  const itemStep = useItemStep()
  const { slug } = statement
  return (
    <ReadingPage
      locale={locale}
      path={itemNotesAddress(slug, item.reference, after)}
      day={day}
      title={`${item.reference}${colonIn(locale)}${t('title')}`}
      statement={runnerOf(statement)}
      current="overview"
    >
      <Crumbs steps={[itemStep(slug, item)]} here={t('title')} />
      <PageHead title={t('title')}>
        <OwnTitle of={item} />
      </PageHead>
      <PublicNotes notes={part.entries} slug={slug} language={statement.base.language} />
      <PartTurn
        part={part}
        hrefOf={(entry) => localePath(locale, itemNotesAddress(slug, item.reference, entry))}
      />
    </ReadingPage>
  )
}
