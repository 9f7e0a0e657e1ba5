import { createHash } from 'node:crypto'
import { chosenValue, type Filter, filterSegment, readFilterSegment } from '@/lib/ground/platform/filters'
import type { NamedSpan } from './span'

/**
 * The margin's style sheet: a note that is pointed at, or that the address names, lights its words. It is a file of its own because a page
 * carries no style of its own (policy `style-src 'self'`), and one a page, since a filter leaves notes out.
 */

/** The marks of a page in the order of its margin: by first word, and of two that begin together the item before the variant. */
export function marginOrder(spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const rank = ({ kind }: NamedSpan) => (kind === 'commitment' ? 0 : 1)
  return [...spans].sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end)
}

/**
 * The style sheet for notes in that order, by their ids (`7c`, `v14`).
 *
 * @throws Error for an id that is no reference and so could break out of its rule
 */
export function anchorSheet(ids: readonly string[]): string {
  return ids.map(ruleFor).join('\n')
}

function ruleFor(id: string): string {
  if (!/^[0-9a-z]+$/.test(id)) throw new Error(`not an id of a note: ${id}`)
  const lit = `.edition:has(#b${id}:is(:hover,:focus-within)) #c${id},.edition:has(#n${id}:target) #c${id}`
  return `${lit}{background-color:var(--color-pencil-wash)}`
}

/** Which page of the annotated text a sheet is for. */
export interface AnchorScope {
  slug: string
  filter: Filter | null
  /** The passage that its part follows; null for the text's beginning. */
  after: string | null
  /** The day at whose end it is shown, YYYY-MM-DD; null for what stands now. */
  day: string | null
}

/** The address of a sheet. It holds the sheet's hash, so that it can be kept for good. */
export function anchorAddress(scope: AnchorScope, sheet: string): string {
  return `/anchors/${scope.slug}.${scopeName(scope)}.${hashOf(sheet)}.css`
}

/** What the file name of a sheet asks for; `null` when it is no such name. */
export function readAnchorFile(file: string): { scope: AnchorScope; hash: string } | null {
  const match = /^([a-z0-9-]+)\.([\w.-]{1,400})\.([0-9a-f]{16})\.css$/.exec(file)
  if (!match) return null
  const [, slug = '', name = '', hash = ''] = match
  const chosen = name === 'all' ? [] : readFilterSegment(name)
  if (chosen === null) return null
  const [after, day] = [chosenValue(chosen, 'after') ?? null, chosenValue(chosen, 'day') ?? null]
  const facets = chosen.filter(({ facet }) => facet !== 'after' && facet !== 'day')
  return { scope: { slug, filter: facets.length > 0 ? facets : null, after, day }, hash }
}

export function hashOf(sheet: string): string {
  return createHash('sha256').update(sheet).digest('hex').slice(0, 16)
}

function scopeName({ filter, after, day }: AnchorScope): string {
  const place = [
    ...(after === null ? [] : [{ facet: 'after', value: after }]),
    ...(day === null ? [] : [{ facet: 'day', value: day }]),
    ...(filter ?? []),
  ]
  return place.length === 0 ? 'all' : filterSegment(place)
}
