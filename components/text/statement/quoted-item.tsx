import { Fragment } from 'react'
import { marksAround } from '@/lib/ground/i18n/quotation'
import { editorialOn } from '@/lib/text/statement/rules/editorial'
import { type QuotableWords, quotedPieces, quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { EditorialNote } from '@/lib/text/statement/types'
import { useEditorialSign, useSignName } from './editorial-notes'

interface QuotedItemProps {
  item: QuotableWords & { readonly force: string | null }
  /** Of the text. */
  language: string
  /** What is noted on words of the text: the signs stand after them. */
  editorial: readonly EditorialNote[]
  /** Whether the quotation stands between the marks of its language: where no element says that it is one. */
  marked?: boolean
}

/**
 * The words of an item outside of their passage, with the verb that governs them (`quotedPieces`): the one place where pages quote an item. Whoever sets
 * it gives the language and the direction.
 */
export function QuotedItem({ item, language, editorial, marked = false }: QuotedItemProps) {
  const { open, close } = marked ? marksAround(quotedWords(item), language) : { open: '', close: '' }
  return (
    <span className="quoted">
      {open}
      {quotedPieces(item).map(({ kind, text }) => {
        if (kind === 'hinge')
          return (
            <span key={kind} className={item.force === null ? 'hinge' : `hinge f f--${item.force}`}>
              <SignedText text={text} start={item.hinge?.start ?? 0} editorial={editorial} />
            </span>
          )
        if (kind !== 'own') return text
        return (
          <mark key={kind}>
            <SignedText text={text} start={item.start} editorial={editorial} />
          </mark>
        )
      })}
      {close}
    </span>
  )
}

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
function SignedText({ text, start, editorial }: SignedTextProps) {
  const signOf = useEditorialSign()
  const nameOf = useSignName()
  const notes = editorialOn({ editorial }, { start, end: start + text.length })
  const ends = notes.map((note) => Math.min(note.end - start, text.length))
  return (
    <>
      {notes.map((note, index) => (
        <Fragment key={note.id}>
          {text.slice(ends[index - 1] ?? 0, ends[index])}
          <span className="edsign" role="img" data-ref={signOf(note)} aria-label={nameOf(note)} />
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  )
}
