import type { Span } from '@/lib/text/statement/rules/span'
import { element, inXml } from './xml'

/** Words of a text under an id that XML can hold. */
export interface MarkedSpan extends Span {
  readonly id: string
}

/**
 * A paragraph's words with an empty anchor at each end of what is marked, so that spans may overlap and reach over paragraphs. Without the anchors
 * it is the paragraph's text exactly.
 *
 * @param points places that have one anchor
 * @param sics words that stand so in the text, as an editorial note says: each that lies in the paragraph is set as `sic`
 */
export function anchored(
  text: string,
  { start, end }: Span,
  marks: readonly MarkedSpan[],
  points: readonly { readonly at: number; readonly id: string }[] = [],
  sics: readonly Span[] = [],
): string {
  const ends = marks.flatMap((mark) => [
    ...(start <= mark.start && mark.start < end ? [{ at: mark.start, id: `${mark.id}-from` }] : []),
    ...(start < mark.end && mark.end <= end ? [{ at: mark.end, id: `${mark.id}-to` }] : []),
  ])
  const anchors = [...ends, ...points.filter(({ at }) => start <= at && at <= end)].map(({ at, id }) => ({
    at,
    tag: element('anchor', { 'xml:id': id }),
  }))
  const set = apart(sics.filter((sic) => start <= sic.start && sic.end <= end))
  const tags = [
    ...set.map((sic) => ({ at: sic.end, tag: '</sic>' })),
    ...anchors,
    ...set.map((sic) => ({ at: sic.start, tag: '<sic>' })),
  ]
  let done = start
  const pieces: string[] = []
  for (const { at, tag } of tags.sort((a, b) => a.at - b.at)) {
    pieces.push(inXml(text.slice(done, at)), tag)
    done = at
  }
  return [...pieces, inXml(text.slice(done, end))].join('')
}

/** Of stretches in order those that begin after the one before them ends: elements do not overlap. */
function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

/** A span of standoff markup over what is marked. */
export function spanOver(
  { id }: Pick<MarkedSpan, 'id'>,
  attributes: Readonly<Record<string, string | null | undefined>>,
  words = '',
): string {
  return element('span', { 'xml:id': id, from: `#${id}-from`, to: `#${id}-to`, ...attributes }, words)
}
