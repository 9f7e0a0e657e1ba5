import { Fragment } from 'react'
import { Words } from '@/components/ground/ui/words'
import { wordDifference } from '@/lib/record/review/rules/word-difference'

interface WordDifferenceProps {
  /** What stood before; null where nothing did, so that nothing is marked. */
  before: string | null
  after: string
  lang: string
}

/** What people wrote, word for word as typed, with what was taken out and what was put in. */
export function WordDifference({ before, after, lang }: WordDifferenceProps) {
  const runs = before === null ? [{ kind: 'kept', text: after }] : wordDifference(before, after)
  return (
    <span className="serif diffprose">
      <Words lang={lang}>
        {runs.map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'added') return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (kind === 'removed') return <del key={index}>{text}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          return <Fragment key={index}>{text}</Fragment>
        })}
      </Words>
    </span>
  )
}
