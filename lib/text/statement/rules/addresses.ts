import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { afterAddress, entryAddress } from '@/lib/ground/platform/parts'
import { WORDING_DESK } from '@/lib/text/statement/noun'
import type { SaidOf } from './own-words'
import { partHolding } from './text-parts'

/** Addresses of a statement's pages, without a language. They stay for good: what they name is given once and never re-used. */

/** A span of the base rendering, in UTF-16 code units. */
export type AddressedSpan = { readonly start: number; readonly end: number }

/** The page of the annotated text on which a passage stands: the text, or the part of it that holds the passage. */
export function textAddress(slug: string, passage: number): string {
  return afterAddress(pageAddress('statement', { statement: slug }), partHolding(passage) ?? '')
}

/** A passage at its place in the annotated text. */
export function passageAddress(slug: string, passage: number): string {
  return `${textAddress(slug, passage)}#p${passage}`
}

/** The page that opens on these words and shows them lit, with and without script. The fragment brings them into view. */
export function wordsAddress(slug: string, { start, end }: AddressedSpan): string {
  return `/${slug}/words/${start}-${end}#words`
}

/** The desk's page on which these words are annotated; without a span the words are chosen there. */
export function annotateAddress(slug: string, passage: number, span?: AddressedSpan): string {
  const chosen = span ? `?from=${span.start}&to=${span.end}` : ''
  return `/desk/${slug}/annotate/${passage}${chosen}`
}

/** The desk's page on which annotations of another program become notes on a statement. */
export function importAnnotationsAddress(slug: string): string {
  return `/desk/${slug}/annotations`
}

/**
 * One published revision, for good.
 *
 * @param line `all`, or the key of the party whose line it is
 */
export function revisionAddress(slug: string, reference: string, line: string, number: number): string {
  return `/${slug}/${reference}/revisions/${line}/${number}`
}

/**
 * Two states of a page side by side: of an item, or of the front page (then two days).
 *
 * @param path address of the page, without query or fragment
 * @param earlier a day (YYYY-MM-DD), or a revision as its line and number, joined by a dot: `spain.2`
 */
export function compareAddress(path: string, earlier: string, later: string): string {
  return `${path}/compare/${earlier}/${later}`
}

/** Where the items of a statement reappear in later texts. */
export function lineageAddress(slug: string): string {
  return `/${slug}/lineage`
}

/** The line of an item there, or one link. @param anchor its place on its page: `l7c`, or that of the link */
export function lineageEntryAddress(slug: string, anchor: string): string {
  return entryAddress(lineageAddress(slug), anchor)
}

/** The desk's page on which is proposed in which later text an item comes back. */
export function proposeLinkAddress(slug: string, reference: string): string {
  return `/desk/lineage/new?statement=${slug}&item=${reference}`
}

/** Where was looked for what followed from a statement, and the requests for documents. */
export function searchesAddress(slug: string): string {
  return `/${slug}/searches`
}

/** One of these. @param anchor its place on its page */
export function lookedAddress(slug: string, anchor: string): string {
  return entryAddress(searchesAddress(slug), anchor)
}

/** What readers sent about a statement and what we corrected in it. */
export function correctionsAddress(slug: string): string {
  return `/${slug}/corrections`
}

/** One entry of the corrections: a message that was answered, or a correction of ours. */
export function messageAddress(slug: string, id: string): string {
  return entryAddress(correctionsAddress(slug), `m-${id}`)
}

/** The form by which readers send a correction or a source for an item. */
export function correctAddress(slug: string, reference: string): string {
  return `/${slug}/${reference}/correct`
}

/** Where a sender sees what became of their message, by the code that they were given. */
export function receiptAddress(slug: string, code: string): string {
  return `/${slug}/receipt/${code}`
}

/** How one published judgement can be checked by anybody. Files that it names stand below it. */
export function checkAddress(slug: string, reference: string, line: string, number: number): string {
  return `${revisionAddress(slug, reference, line, number)}/check`
}

/**
 * Where a page leads to how it was at another time (RFC 7089): the door that answers by `Accept-Datetime`.
 *
 * @param path address of the page as it is now, without query or fragment
 */
export function timegateAddress(path: string): string {
  return `${path}/timegate`
}

/** The list of a page's earlier states (RFC 7089). */
export function timemapAddress(path: string): string {
  return `${path}/timemap`
}

/** A rendering beside the base, clause by clause. Its key is given once. */
export function sideBySideAddress(slug: string, key: string): string {
  return `/${slug}/variants/renderings/${key}`
}

/** The desk's form for the text of a rendering: of a statement, and perhaps for one that is known by address only. */
export function addRenderingAddress(slug: string, replaces?: string): string {
  return `${WORDING_DESK}/new/${slug}${replaces === undefined ? '' : `?replaces=${replaces}`}`
}

/** What quoted the text that a rendering replaced. */
export function orphansAddress(renderingId: string): string {
  return `${WORDING_DESK}/orphans/${renderingId}`
}

/** The desk's page on which the new marks of a statement are read and decided on in one. */
export function marksToReviewAddress(slug: string): string {
  return `/desk/marks/of/${slug}`
}

/** The desk's list of translations into a language. */
export function deskTranslationsAddress(language: string): string {
  return `/desk/translations?into=${language}`
}

/** The desk's page on which our words on an item, on a statement where it is none, or on a source are translated into a language. */
export function translateAddress({ slug, reference, source }: SaidOf, language: string): string {
  if (source !== null) return `/desk/translations/new?source=${source}&into=${language}`
  const item = reference === null ? '' : `&item=${reference}`
  return `/desk/translations/new?statement=${slug}${item}&into=${language}`
}

/** One test of an item, at its place on the item's page. */
export function testAddress(slug: string, reference: string, number: number): string {
  return `/${slug}/${reference}#test-${number}`
}

/** The desk's form that proposes one. @param of the act, and the number of the test that it replaces or ends */
export function proposeTestAddress(
  slug: string,
  reference: string,
  of: Readonly<Record<string, string>> = {},
): string {
  return `/desk/tests/new?${new URLSearchParams({ statement: slug, item: reference, ...of })}`
}

/** The second judgement that a request asks for, on the desk. */
export function codingAddress(requestId: string): string {
  return `/desk/codings/${requestId}`
}

/** What was done to a statement, in order, with its hashes. */
export function historyAddress(slug: string): string {
  return pageAddress('history', { statement: slug })
}

/** The desk's page on which administrators give statements other addresses. */
export const addressesAddress = '/desk/house/addresses'

/** Where a reader subscribes to what is published of a page: both without a language. */
export function subscribeAddress(path: string): string {
  return path === '/' ? '/subscribe' : `/subscribe${path}`
}
