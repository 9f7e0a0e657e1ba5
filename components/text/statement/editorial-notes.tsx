import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { quotedIn } from '@/lib/ground/i18n/quotation'
import { localePath } from '@/lib/ground/i18n/routing'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { saidInLanguage } from '@/lib/text/statement/rules/editorial'
import type { Span } from '@/lib/text/statement/rules/span'
import type { EditorialNote } from '@/lib/text/statement/types'
import { NoteSources } from './note-sources'
import { LanguageLabel } from './own-words'

/** The sign that stands after words on which there is an editorial note: [sic] where they stand so in the version, else a star. */
export function useEditorialSign(): (note: Pick<EditorialNote, 'isSic'>) => string {
  const t = useTranslations('statement.editorial')
  return ({ isSic }) => (isSic ? t('sic') : '*')
}

/** What the sign after the words is called where it is read aloud. */
export function useSignName(): (note: Pick<EditorialNote, 'isSic' | 'exact'>) => string {
  const t = useTranslations('statement.editorial')
  const signOf = useEditorialSign()
  return (note) => t.markup('signed', { sign: signOf(note), words: () => isolated(note.exact) })
}

/** The sign after the words, which leads to the note. It is generated content (MarkedWords says why). */
export function EditorialSign({ note }: { note: EditorialNote }) {
  const signOf = useEditorialSign()
  const nameOf = useSignName()
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label names it
    <a
      className="edsign"
      href={`#${note.anchor}`}
      lang={useLocale()}
      aria-label={nameOf(note)}
      data-ref={signOf(note)}
    />
  )
}

interface EditorialNotesProps {
  /** At least one. */
  notes: readonly EditorialNote[]
  /** Of the text. */
  lang: string
  slug: string
  /** The words that the page is about: what a note on these rests on stands with it, and the other notes lead there. */
  about?: Span
}

/** What editorial notes say of words that are shown above, each with its sign, how it stands and what it rests on, or where that stands. */
export function EditorialNotes({ notes, lang, slug, about }: EditorialNotesProps) {
  const t = useTranslations('statement.editorial')
  const locale = useLocale()
  const signOf = useEditorialSign()
  if (notes.length === 0) return null
  return (
    // No landmark: a page shows the words, and so these, more than once.
    // biome-ignore lint/a11y/useSemanticElements: a group of notes, and no fields
    <div className="ednotes" lang={locale} role="group" aria-label={t('title')}>
      {notes.map((note) => {
        const said = saidInLanguage(note, locale)
        return (
          <div key={note.id} id={note.anchor} className="ednote">
            <p>
              <b>
                <Words lang={lang}>{quotedIn(lang, note.exact)}</Words> {signOf(note)}
              </b>{' '}
              <Words lang={said.language}>{said.text}</Words>
              <LanguageLabel language={said.language} />
            </p>
            <Covered note={note} />
            <p className="quiet">
              <EditorialStanding note={note} />
            </p>
            {about?.start === note.start && about.end === note.end ? (
              <NoteSources sources={note.sources} anchor={note.anchor} />
            ) : (
              <SourcesElsewhere note={note} slug={slug} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Who wrote a note, and who read it second; or that it came with a dossier and awaits that. */
export function EditorialStanding({
  note,
}: {
  note: Pick<EditorialNote, 'author' | 'isImported' | 'since' | 'reviewed'>
}) {
  const t = useTranslations('statement.editorial')
  const dossier = useTranslations('review')('seedAuthor')
  const locale = useLocale()
  const { author, isImported, since, reviewed } = note
  const name = isolated(isImported ? dossier : author)
  const date = formatDate(locale, since)
  return reviewed === null
    ? t('awaits', { name, date })
    : t('reviewed', { name, date, reviewer: isolated(reviewed.by) })
}

/** Where the page is about something else than the words: that there is a note on them, and what it says once it is opened. */
export function EditorialInShort({
  notes,
  lang,
  slug,
}: Pick<EditorialNotesProps, 'notes' | 'lang'> & { slug?: string }) {
  const t = useTranslations('statement.editorial')
  const locale = useLocale()
  const signOf = useEditorialSign()
  return notes.map((note) => {
    const said = saidInLanguage(note, locale)
    return (
      <details key={note.id} className="edshort" lang={locale}>
        <summary>
          {t.rich('signed', { sign: signOf(note), words: () => <Words lang={lang}>{note.exact}</Words> })}
          <LanguageLabel language={lang} />
        </summary>
        {/* In the fold, so that the address of the note opens it. */}
        <div id={slug === undefined ? undefined : note.anchor} className="ednote">
          <p>
            <Words lang={said.language}>{said.text}</Words>{' '}
            <span className="quiet">
              <EditorialStanding note={note} />
            </span>
          </p>
          <Covered note={note} />
          {slug !== undefined && <SourcesElsewhere note={note} slug={slug} />}
        </div>
      </details>
    )
  })
}

/** Why what a note rests on is covered in part, where it is. */
function Covered({ note }: { note: EditorialNote }) {
  const withheld = useTranslations('snapshot')
  return note.covered?.map(({ reason }) => (
    <span className="block small quiet" key={reason}>
      {withheld('withheldIn', { reason })}
    </span>
  ))
}

/** How much a note rests on, which stands at the page of its words. */
function SourcesElsewhere({ note, slug }: { note: EditorialNote; slug: string }) {
  const t = useTranslations('statement.editorial')
  const locale = useLocale()
  if (note.sources.length === 0) return null
  return (
    <p>
      <a className="tap" href={localePath(locale, wordsAddress(slug, note))}>
        {t('sources', { n: note.sources.length })}
      </a>
    </p>
  )
}
