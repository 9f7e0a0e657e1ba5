import { Fragment, type ReactNode } from 'react'
import { contains, type NamedSpan, type Segment, type Span, segmentsOf } from '@/lib/statement/rules/span'

interface MarkedWordsProps {
  /** The passage, and its first unit's place in the rendering. */
  text: string
  offset: number
  /** What is marked in it: items, which do not overlap, and variants, which may lie anywhere. */
  spans: readonly NamedSpan[]
  /** Sets the words of an item in its mark. */
  mark: (id: string, words: ReactNode) => ReactNode
  /** The words that the address of the page points to, and what is said when one arrives at them. */
  lit?: LitWords
}

export interface LitWords extends Span {
  arrived: string
}

/**
 * A passage with its marks. The text in the document is the rendering's, unit for unit: brackets and sigla are generated
 * content, so that what is copied, searched or read aloud are the statement's words and nothing else.
 */
export function MarkedWords({ text, offset, spans, mark, lit }: MarkedWordsProps) {
  const cuts: readonly NamedSpan[] = lit ? [...spans, { ...lit, id: 'words', kind: 'words' }] : spans
  return runsOf(segmentsOf(text, offset, cuts)).map(({ id, segments }) => {
    const words = segments.map((segment) => <Words key={segment.start} segment={segment} lit={lit} />)
    const start = segments[0]?.start
    return <Fragment key={start}>{id === null ? words : mark(id, words)}</Fragment>
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

function runsOf(segments: readonly Segment[]): readonly Run[] {
  const runs: { id: string | null; segments: Segment[] }[] = []
  for (const segment of segments) {
    const id = segment.commitments[0] ?? null
    const last = runs.at(-1)
    if (last && last.id === id) last.segments.push(segment)
    else runs.push({ id, segments: [segment] })
  }
  return runs
}
