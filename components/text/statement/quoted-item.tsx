import { marksAround } from '@/lib/ground/i18n/quotation'
import { type QuotableWords, quotedPieces, quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { EditorialNote } from '@/lib/text/statement/types'
import { SignedText } from './signed-text'

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
