import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { quotedIn } from '@/lib/i18n/quotation'
import { saidInLanguage } from '@/lib/statement/rules/editorial'
import type { EditorialNote } from '@/lib/statement/types'
import { Words } from '../ui/words'
import { NoteSources } from './note-sources'
import { LanguageLabel } from './own-words'

/** The sign that stands after words on which there is an editorial note: [sic] where they stand so in the version, else a star. */
export function useEditorialSign(): (note: Pick<EditorialNote, 'isSic'>) => string {
  const t = useTranslations('statement.editorial')
  return ({ isSic }) => (isSic ? t('sic') : '*')
}

/** The sign after the words, which leads to the note. It is generated content (MarkedWords says why). */
export function EditorialSign({ note }: { note: EditorialNote }) {
  const t = useTranslations('statement.editorial')
  const signOf = useEditorialSign()
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label names it
    <a
      className="edsign"
      href={`#${note.anchor}`}
      lang={useLocale()}
      aria-label={t('signed', { sign: signOf(note), words: isolated(note.exact) })}
      data-ref={signOf(note)}
    />
  )
}

interface EditorialNotesProps {
  /** At least one. */
  notes: readonly EditorialNote[]
  /** Of the text. */
  lang: string
}

/** What editorial notes say of words that are shown above, each with its sign, how it stands and what it rests on. */
export function EditorialNotes({ notes, lang }: EditorialNotesProps) {
  const t = useTranslations('statement.editorial')
  const withheld = useTranslations('snapshot')
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
            {note.covered?.map(({ reason }) => (
              <span className="block small quiet" key={reason}>
                {withheld('withheldIn', { reason })}
              </span>
            ))}
            <p className="quiet">
              <EditorialStanding note={note} />
            </p>
            <NoteSources sources={note.sources} anchor={note.anchor} />
          </div>
        )
      })}
    </div>
  )
}

/** Who wrote a note, and who read it second; or that it came with a dossier and awaits that. */
export function EditorialStanding({ note }: { note: Pick<EditorialNote, 'author' | 'since' | 'reviewed'> }) {
  const t = useTranslations('statement.editorial')
  const locale = useLocale()
  const { author, since, reviewed } = note
  const date = formatDate(locale, since)
  return reviewed === null
    ? t('awaits', { name: isolated(author), date })
    : t('reviewed', { name: isolated(author), date, reviewer: isolated(reviewed.by) })
}

/** Where there is no room for notes: that there is one on words above, and what it says once it is opened. */
export function EditorialInShort({ notes }: Pick<EditorialNotesProps, 'notes'>) {
  const t = useTranslations('statement.editorial')
  const locale = useLocale()
  const signOf = useEditorialSign()
  return notes.map((note) => {
    const said = saidInLanguage(note, locale)
    return (
      <details key={note.id} className="edshort" lang={locale}>
        <summary>{t('signed', { sign: signOf(note), words: isolated(note.exact) })}</summary>
        <p>
          <Words lang={said.language}>{said.text}</Words>{' '}
          <span className="quiet">
            <EditorialStanding note={note} />
          </span>
        </p>
      </details>
    )
  })
}
