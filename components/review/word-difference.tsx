import { diffWordsWithSpace } from 'diff'
import { Fragment } from 'react'
import { Words } from '../ui/words'

interface WordDifferenceProps {
  /** What stood before; null where nothing did, so that nothing is marked. */
  before: string | null
  after: string
  lang: string
}

/** What people wrote, word for word as typed, with what was taken out and what was put in. */
export function WordDifference({ before, after, lang }: WordDifferenceProps) {
  const parts =
    before === null ? [{ value: after, added: false, removed: false }] : diffWordsWithSpace(before, after)
  return (
    <span className="serif diffprose">
      <Words lang={lang}>
        {parts.map(({ value, added, removed }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (added) return <ins key={index}>{value}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          if (removed) return <del key={index}>{value}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
          return <Fragment key={index}>{value}</Fragment>
        })}
      </Words>
    </span>
  )
}
