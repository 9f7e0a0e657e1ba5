import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { isolated } from '@/lib/ground/i18n/isolated'
import { editorialOn } from '@/lib/text/statement/rules/editorial'
import type { EditorialNote } from '@/lib/text/statement/types'
import { useEditorialSign } from './editorial-notes'

interface SignedTextProps {
  /** Words of the base, and where they begin in it. */
  text: string
  start: number
  editorial: readonly EditorialNote[]
}

/**
 * Words of the base outside of their passage, with the sign of each editorial note after the words that it is on. The signs are generated content, as
 * in the text: what is copied are the statement's words and nothing else.
 */
export function SignedText({ text, start, editorial }: SignedTextProps) {
  const t = useTranslations('statement.editorial')
  const signOf = useEditorialSign()
  const notes = editorialOn({ editorial }, { start, end: start + text.length })
  const ends = notes.map((note) => Math.min(note.end - start, text.length))
  return (
    <>
      {notes.map((note, index) => (
        <Fragment key={note.id}>
          {text.slice(ends[index - 1] ?? 0, ends[index])}
          <span
            className="edsign"
            role="img"
            data-ref={signOf(note)}
            aria-label={t('signed', { sign: signOf(note), words: isolated(note.exact) })}
          />
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  )
}
