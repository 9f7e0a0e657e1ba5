import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { DeskSection } from '@/components/layout/desk-section'
import { NoteList } from '@/components/note/note-list'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { loadStatement, loadStatements } from '@/lib/dossier/loaders/statement'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { loadTeamNotes } from '@/lib/note/loaders'
import { holds } from '@/lib/platform/actor'
import { annotateAddress } from '@/lib/statement/rules/addresses'

/** Everybody's notes, newest first, and where a new one begins: at a passage of a statement. */
export default async function Notes({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, cards, t] = await Promise.all([loadTeamNotes(), loadStatements(), getTranslations()])
  if (!loaded) notFound()
  const { actor, notes } = loaded
  const statements = await Promise.all(cards.map(({ slug }) => loadStatement(slug)))
  return (
    <SignedInPage locale={locale} member={actor} path="/desk/notes" title={t('note.title')} current="desk">
      <DeskCrumbs here={t('note.title')} />
      <PageHead title={t('note.title')}>{t('note.teamLede')}</PageHead>
      {holds(actor, 'analyst') && (
        <DeskSection
          first
          id="new"
          title={t('note.new')}
          isEmpty={statements.length === 0}
          empty={t('note.noText')}
        >
          {statements.map(
            (statement) =>
              statement && (
                <nav key={statement.slug} className="line gap-s pt-s" aria-label={statement.shortTitle}>
                  <Words lang={statement.base.language}>{statement.shortTitle}</Words>
                  {statement.passages.map(({ number }) => (
                    <a
                      key={number}
                      className="tap"
                      href={localePath(locale, annotateAddress(statement.slug, number))}
                      aria-label={t('note.annotate.title', { n: number })}
                    >
                      <bdi dir="ltr">¶{number}</bdi>
                    </a>
                  ))}
                </nav>
              ),
          )}
        </DeskSection>
      )}
      <DeskSection
        id="all-notes"
        title={t('note.all')}
        isEmpty={notes.length === 0}
        empty={t('note.noneYet')}
      >
        <NoteList notes={notes} />
      </DeskSection>
    </SignedInPage>
  )
}
