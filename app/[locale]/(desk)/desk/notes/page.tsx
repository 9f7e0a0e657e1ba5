import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Words } from '@/components/ground/ui/words'
import { NoteList } from '@/components/text/note/note-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { loadTeamNotes } from '@/lib/text/note/loaders/list'
import { loadMarkableTexts } from '@/lib/text/statement/loaders/texts'
import { annotateAddress, importAnnotationsAddress } from '@/lib/text/statement/rules/addresses'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

/** The lists of the page, as the query names them. */
const lists = ['texts', 'notes'] as const

type Props = {
  params: Promise<{ locale: string }>
  /** After which entry the part of each list begins that is shown. */
  searchParams: Promise<Partial<Record<(typeof lists)[number], string | string[]>>>
}

/** Everybody's notes, newest first, and where a new one begins: at a passage of a statement. */
export default async function Notes({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const [loaded, texts, t] = await Promise.all([
    loadTeamNotes(chosenIn(asked.notes), locale),
    loadMarkableTexts(chosenIn(asked.texts), locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, notes } = loaded
  const partHref = (list: (typeof lists)[number], section: string) => (after: string) =>
    `${localePath(locale, '/desk/notes')}${queryWith(lists, asked, list, after)}#${section}`
  return (
    <PageBelowDesk member={actor} path="/desk/notes" title={t('note.title')} lede={t('note.teamLede')}>
      {holds(actor, 'analyst') && (
        <DeskSection
          first
          id="new"
          title={t('note.new')}
          isEmpty={texts.total === 0}
          empty={t('note.noText')}
        >
          {texts.entries.map(({ slug, shortTitle, language, passages }) => (
            <nav key={slug} className="line gap-s pt-s" aria-label={shortTitle}>
              <Words lang={language}>{shortTitle}</Words>
              {passages.map((number) => (
                <a
                  key={number}
                  className="tap"
                  href={localePath(locale, annotateAddress(slug, number))}
                  aria-label={t('note.annotate.title', { n: number })}
                >
                  <bdi dir="ltr">¶{number}</bdi>
                </a>
              ))}
              <a className="tap" href={localePath(locale, importAnnotationsAddress(slug))}>
                {t('note.import.title')}
              </a>
            </nav>
          ))}
          <PartTurn of={t('note.new')} part={texts} hrefOf={partHref('texts', 'new')} />
        </DeskSection>
      )}
      <DeskSection id="all-notes" title={t('note.all')} isEmpty={notes.total === 0} empty={t('note.noneYet')}>
        <StatementsNamed shown={notes.entries}>
          <NoteList notes={notes.entries} />
        </StatementsNamed>
        <PartTurn of={t('note.all')} part={notes} hrefOf={partHref('notes', 'all-notes')} />
      </DeskSection>
    </PageBelowDesk>
  )
}
