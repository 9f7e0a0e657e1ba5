import { inMarkup } from '@/lib/ground/platform/markup.mjs'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { RESERVED_SEGMENTS } from '@/lib/text/statement/rules/slug'

/**
 * Cards that other sites show in a frame. Addresses are without a language; the frame's own begin with `/embed`, and are the only ones that
 * other sites may frame (server/headers.mjs).
 */

/** How a card is coloured: as the reader's device asks for, or always the same. */
export const EMBED_LOOKS = ['system', 'light', 'dark'] as const
export type EmbedLook = (typeof EMBED_LOOKS)[number]

/** What a card shows: how a statement stands, its picture over time, an item, or one judgement on it (`line`: a party's key, or `all`). */
export type Embedded =
  | { readonly kind: 'statement'; readonly slug: string }
  | { readonly kind: 'picture'; readonly slug: string }
  | { readonly kind: 'item'; readonly slug: string; readonly reference: string }
  | { readonly kind: 'judgement'; readonly slug: string; readonly reference: string; readonly line: string }

export type EmbedKind = Embedded['kind']

/** The segment that stands in the place of an item's reference; no reference is without a digit. */
const PICTURE = 'picture'

const REFERENCE = /^\d{1,4}[a-z]{1,4}$/
const SEGMENT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/

/** What of a page's address a card stands for: `rabat-2022-07-08/7c`. */
function partsOf(of: Embedded): readonly string[] {
  switch (of.kind) {
    case 'statement':
      return [of.slug]
    case 'picture':
      return [of.slug, PICTURE]
    case 'item':
      return [of.slug, of.reference]
    case 'judgement':
      return [of.slug, of.reference, of.line]
  }
}

/** The address of a card. @param day YYYY-MM-DD, at whose end it stands so for good; null for the card of now */
export function embedAddress(of: Embedded, look: EmbedLook, day: string | null): string {
  const path = `/embed/${[look, ...partsOf(of)].join('/')}`
  return day === null ? path : asOfAddress(path, day)
}

/**
 * What the address of a card asks for, without what comes before: `['rabat-2022-07-08', '7c', 'as-of', '2026-11-27']`. Null where no card
 * can have it. Whether there is such a statement, item, judgement or day is not known here.
 */
export function readEmbed(segments: readonly string[]): { of: Embedded; day: string | null } | null {
  const at = segments.indexOf('as-of')
  const [parts, rest] = at < 0 ? [segments, []] : [segments.slice(0, at), segments.slice(at + 1)]
  const of = embeddedIn(parts)
  if (!of || rest.length !== (at < 0 ? 0 : 1)) return null
  return { of, day: rest[0] ?? null }
}

function embeddedIn([slug = '', second, line, ...more]: readonly string[]): Embedded | null {
  if (!SEGMENT.test(slug) || more.length > 0) return null
  if (second === undefined) return { kind: 'statement', slug }
  if (second === PICTURE) return line === undefined ? { kind: 'picture', slug } : null
  if (!REFERENCE.test(second)) return null
  if (line === undefined) return { kind: 'item', slug, reference: second }
  return SEGMENT.test(line) ? { kind: 'judgement', slug, reference: second, line } : null
}

/** The page that a card stands for, where it leads. */
export function pageOfEmbed(of: Embedded, day: string | null): string {
  const path = 'reference' in of ? `/${of.slug}/${of.reference}` : `/${of.slug}`
  return day === null ? path : asOfAddress(path, day)
}

/**
 * Which card stands for a page of ours, by the page's address without a language: of a statement's front page, an item's page, and both as
 * of a day. Null for any other.
 */
export function embedOfPage(path: string): { of: Embedded; day: string | null } | null {
  const found =
    /^\/(?<slug>[a-z0-9-]+)(?:\/(?<reference>\d{1,4}[a-z]{1,4}))?(?:\/as-of\/(?<day>\d{4}-\d{2}-\d{2}))?\/?$/.exec(
      path,
    )?.groups
  if (!found?.slug || RESERVED_SEGMENTS.includes(found.slug)) return null
  const { slug, reference, day = null } = found
  const of: Embedded =
    reference === undefined ? { kind: 'statement', slug } : { kind: 'item', slug, reference }
  return { of, day }
}

/** Where programs are told how to show a page of ours in a frame (oEmbed 1.0). @param page public address of the page */
export function oembedAddress(page: string): string {
  return `/api/oembed?${new URLSearchParams({ url: page, format: 'json' })}`
}

/** How large a frame is, in CSS pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/** The widths that are offered: a column beside a text, a text on a telephone and at a desk, and the whole of a page. */
export const EMBED_WIDTHS: Readonly<Record<EmbedKind, number>> = {
  statement: 600,
  item: 600,
  judgement: 600,
  picture: 800,
}

/** A line of a card's words, in pixels; how wide a letter of them is in the mean, and what stands on both sides. */
const LINE = { height: 30, letter: 9.5, beside: 32 }

/**
 * What of a card is not words, in pixels: what stands above and below them in a wide frame, how much more that is in a narrow one, and how
 * high one of its rows is in both. Measured in four languages (e2e/share.embed.spec.ts holds that they suffice).
 */
const AROUND: Readonly<
  Record<
    EmbedKind,
    { readonly height: number; readonly narrow: number; readonly row: readonly [number, number] }
  >
> = {
  statement: { height: 120, narrow: 70, row: [0, 0] },
  item: { height: 225, narrow: 55, row: [24, 32] },
  judgement: { height: 415, narrow: 185, row: [0, 0] },
  picture: { height: 250, narrow: 300, row: [122, 138] },
}

/** Under this width, in pixels, what stands in one line in a wide frame breaks into several. */
const NARROW = 480

/**
 * How high a frame should be so that its card needs no scrolling, in CSS pixels: counted from how much it says, with some room, since
 * faces differ. A host that runs our script has the exact height.
 *
 * @param width of the frame, in CSS pixels
 * @param said what the card says in its words and sentences, in UTF-16 units; and how many rows it draws
 */
export function frameHeight(
  kind: EmbedKind,
  width: number,
  said: { readonly units: number; readonly rows?: number },
): number {
  const perLine = Math.max(12, Math.floor((width - LINE.beside) / LINE.letter))
  const lines = Math.ceil(said.units / perLine)
  const { height, narrow, row } = AROUND[kind]
  const [more, each] = width < NARROW ? [narrow, row[1]] : [0, row[0]]
  return Math.ceil((height + more + lines * LINE.height + (said.rows ?? 0) * each) / 10) * 10
}

/** The width of a frame for whoever asks for one of at most this width, in CSS pixels: as offered, unless that is wider. */
export function frameWidth(kind: EmbedKind, most: number | null): number {
  const offered = EMBED_WIDTHS[kind]
  return Math.min(offered, most ?? offered)
}

/**
 * The markup with which a page of another site shows a card. As wide as there is room, at most as given; without script.
 *
 * @param address public address of the card
 * @param title what the frame is called to whoever does not see it
 */
export function frameMarkup(address: string, title: string, { width, height }: FrameSize): string {
  return `<iframe src="${inMarkup(address)}" title="${inMarkup(title)}" width="${width}" height="${height}" style="border:0;width:100%;max-width:${width}px" loading="lazy"></iframe>`
}

/** The markup that lets a host's page set the height of our frames. @param script public address of our script */
export function heightMarkup(script: string): string {
  return `<script src="${inMarkup(script)}" defer></script>`
}
