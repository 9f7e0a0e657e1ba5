import { useLocale, useTranslations } from 'next-intl'
import { ImportList } from '@/components/ground/form/import-list'
import { Words } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { quotedIn } from '@/lib/ground/i18n/quotation'
import { localePath } from '@/lib/ground/i18n/routing'
import { deskNoteAddress } from '@/lib/text/note/noun'
import { plainNote } from '@/lib/text/note/rules/note-text'
import type { ImportedAnnotation, ImportedAnnotations } from '@/lib/text/note/types'

type Of<Kind extends ImportedAnnotation['kind']> = Extract<ImportedAnnotation, { kind: Kind }>

/** Which notes the annotations of a file would be, or are: by their words, what is written already, and what is left out and why. */
export function ImportedAnnotationList({
  found,
  language,
}: {
  found: ImportedAnnotations
  language: string
}) {
  const t = useTranslations('note.import')
  const line = (entry: Of<'added' | 'here'>) => <NoteLink entry={entry} language={language} />
  return (
    <ImportList
      found={found}
      says={t}
      isTicked={isTicked}
      fresh={(entry) => <Fresh entry={entry} language={language} />}
      added={line}
      here={line}
      left={(entry) => <Left entry={entry} />}
    />
  )
}

/** What was made on another page is for the person to say. */
function isTicked({ elsewhere }: Of<'new'>): boolean {
  return elsewhere === null
}

/** A note as it would be: the words that it is on, how they were found, and what it says. */
function Fresh({ entry, language }: { entry: Of<'new'>; language: string }) {
  const t = useTranslations('note.import')
  const { exact, passage, how, quote, elsewhere, body } = entry
  return (
    <>
      <span className="serif">
        <Words lang={language}>{quotedIn(language, exact)}</Words>
      </span>{' '}
      <bdi dir="ltr">¶{passage}</bdi>
      <br />
      <span className="quiet small">
        {t(`how.${how}`)}
        {how === 'near' && <> {t('quoted', { quote: isolated(quote) })}</>}
        {elsewhere !== null && <> {t('elsewhere', { address: isolated(elsewhere) })}</>}
      </span>
      {body.split(/\n{2,}/).map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text are never put in another order
        <span key={at} className="small">
          <br />
          <Words lang={entry.language}>{plainNote(paragraph)}</Words>
        </span>
      ))}
    </>
  )
}

function NoteLink({ entry, language }: { entry: Of<'added' | 'here'>; language: string }) {
  return (
    <a href={localePath(useLocale(), deskNoteAddress(entry.id))}>
      <Words lang={language}>{entry.quote}</Words>
    </a>
  )
}

/** An annotation of which nothing comes, by its words, and why. */
function Left({ entry }: { entry: Of<'again' | 'left'> }) {
  const t = useTranslations('note.import')
  const shown = entry.quote !== '' || entry.kind === 'again' ? entry.quote : entry.text
  const why = entry.kind === 'again' ? t('twice') : t(`left.${entry.why}`)
  return (
    <>
      {shown === '' ? t('untitled') : <bdi>{shown}</bdi>} <span className="quiet small">({why})</span>
    </>
  )
}
