import { Fragment, type ReactNode } from 'react'
import { type Segment, segmentsOf } from '@/lib/text/statement/rules/segments'
import { contains, type NamedSpan, type Span } from '@/lib/text/statement/rules/span'
import type { EditorialNote } from '@/lib/text/statement/types'
import { EditorialSign } from './editorial-notes'

interface MarkedWordsProps {
  /** The passage, and its first unit's place in the rendering. */
  text: string
  offset: number
  /** What is marked in it: items, which do not overlap, and variants, which may lie anywhere. */
  spans: readonly NamedSpan[]
  /** Editorial notes on words of the text: their signs stand after the words. None where the words are not those of a statement's base. */
  editorial: readonly EditorialNote[]
  /** Signs of notes that the text itself has, at their places in the rendering. */
  signs?: readonly PlacedSign[]
  /** Sets words of an item in its mark: all of them, or those between two signs. `begins` where they are its first. */
  mark: (id: string, words: ReactNode, begins: boolean) => ReactNode
  /** The words that the address of the page points to, and what is said when one arrives at them. */
  lit?: LitWords
}

interface PlacedSign {
  readonly at: number
  readonly sign: ReactNode
}

export interface LitWords extends Span {
  arrived: string
}

/**
 * A passage with its marks. The text in the document is the rendering's, unit for unit: brackets and sigla are generated
 * content, so that what is copied, searched or read aloud are the statement's words and nothing else.
 */
export function MarkedWords({
  text,
  offset,
  spans,
  mark,
  lit,
  editorial,
  signs: own = [],
}: MarkedWordsProps) {
  const ours = editorial.map(
    (note): PlacedSign => ({ at: note.end, sign: <EditorialSign key={note.id} note={note} /> }),
  )
  const signs = [...own, ...ours]
  const cuts: readonly NamedSpan[] = lit ? [...spans, { ...lit, id: 'words', kind: 'words' }] : spans
  const inside = signs.filter(({ at }) => offset < at && at <= offset + text.length)
  const cutAt = inside.map(({ at }): NamedSpan => ({ start: offset, end: at, id: `s${at}`, kind: 'words' }))
  return runsOf(segmentsOf(text, offset, [...cuts, ...cutAt]), inside).map(({ id, segments }) => {
    const words = segments.map((segment) => <Words key={segment.start} segment={segment} lit={lit} />)
    const [first, last] = [segments[0], segments.at(-1)]
    return (
      <Fragment key={first?.start}>
        {id === null ? words : mark(id, words, first?.starts.includes(id) ?? false)}
        {inside.filter(({ at }) => at === last?.end).map(({ sign }) => sign)}
      </Fragment>
    )
  })
}

/** One piece; the last piece of a variant carries its bracket. */
function Words({ segment, lit }: { segment: Segment; lit?: LitWords }) {
  const ending = segment.variants.filter((id) => segment.ends.includes(id))
  return bracketed(lit && contains(lit, segment) ? <Lit segment={segment} lit={lit} /> : segment.text, ending)
}

/** A piece of the words that the address points to; the first carries the name that its fragment asks for. */
function Lit({ segment, lit }: { segment: Segment; lit: LitWords }) {
  const isFirst = segment.start === lit.start
  return (
    <mark className="lit" id={isFirst ? 'words' : undefined} data-arrived={isFirst ? lit.arrived : undefined}>
      {segment.text}
    </mark>
  )
}

function bracketed(words: ReactNode, [id, ...others]: readonly string[]): ReactNode {
  if (id === undefined) return words
  return (
    <span className="var" id={`c${id}`} data-v={id}>
      {bracketed(words, others)}
    </span>
  )
}

interface Run {
  /** The item that covers these pieces, or `null` between items. */
  id: string | null
  segments: readonly Segment[]
}

/** A sign is a link as a mark is, and no link stands in another: words end before it, and others begin after it. */
function runsOf(segments: readonly Segment[], signs: readonly PlacedSign[]): readonly Run[] {
  const runs: { id: string | null; segments: Segment[] }[] = []
  for (const segment of segments) {
    const id = segment.commitments[0] ?? null
    const last = runs.at(-1)
    if (last && last.id === id && !signs.some(({ at }) => at === segment.start)) last.segments.push(segment)
    else runs.push({ id, segments: [segment] })
  }
  return runs
}
