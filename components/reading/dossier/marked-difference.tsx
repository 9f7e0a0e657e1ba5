import { Fragment } from 'react'
import { directionOf } from '@/lib/ground/i18n/routing'
import { wordDifference } from '@/lib/record/review/rules/word-difference'

interface MarkedDifferenceProps {
  before: string
  after: string
  /** Which of the two texts is shown: the earlier with what was taken out, the later with what was put in. */
  show: 'before' | 'after'
  lang: string
}

/** One of two texts, word for word, with what the other has not. */
export function MarkedDifference({ before, after, show, lang }: MarkedDifferenceProps) {
  const other = show === 'before' ? 'added' : 'removed'
  return (
    <p className="serif" lang={lang} dir={directionOf(lang)}>
      {wordDifference(before, after)
        .filter(({ kind }) => kind !== other)
        .map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'added') return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'removed') return <del key={index}>{text}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          return <Fragment key={index}>{text}</Fragment>
        })}
    </p>
  )
}
