import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { NoteTarget } from '@/lib/text/note/types'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import type { Span } from '@/lib/text/statement/rules/span'
import type { PassageView, StatementView } from '@/lib/text/statement/types'
import type { CiteFormat } from '../types'
import type { BibliographyFormat } from './bibliography-formats'
import { directiveFor, written } from './text-fragment'

/** Addresses, without a language, of what a page offers for sharing. `path` is the page's own address. */

/**
 * The annotated statement, opened on words by the browser itself: those that know text fragments show the words lit, the others open
 * on their passage.
 */
export function fragmentAddress(statement: StatementView, span: Span): string {
  return textPageOf(statement, span) + fragmentOf(statement, span)
}

/** The same words as the statement stood on a day. */
export function pinnedFragmentAddress(statement: StatementView, span: Span, day: string): string {
  return asOfAddress(textPageOf(statement, span), day) + fragmentOf(statement, span)
}

function textPageOf(statement: StatementView, span: Span): string {
  return textAddress(statement.slug, passageAt(statement, span)?.number ?? 1)
}

function fragmentOf(statement: StatementView, span: Span): string {
  const passage = passageAt(statement, span)
  const place = passage ? `p${passage.number}` : ''
  return `#${place}${written(directiveFor(statement.base.text, span))}`
}

/** The passage in which words begin. */
function passageAt({ passages }: StatementView, span: Span): PassageView | undefined {
  return passages.find(({ start, end }) => start < span.end && span.start < end)
}

/** A file with which citation programs take the page up. */
export function citeAddress(path: string, format: CiteFormat): string {
  return `${path}/cite/${format}`
}

/** The sources of a statement as a bibliography. @param which of them; null for all */
export function bibliographyAddress(slug: string, format: BibliographyFormat, which: string | null): string {
  return [`/${slug}/bibliography/${format}`, which].filter((part) => part !== null).join('/')
}

/** The preview picture of a page. */
export function cardAddress(path: string): string {
  return path === '/' ? '/card.png' : `${path}/card.png`
}

/** The QR code of an address. @param address without a language, query or fragment */
export function qrAddress(address: string): string {
  return `${address}/qr.svg`
}

/** The page on which a public note stands: that of its item or source, or the statement with its words. */
export function notePath(slug: string, target: NoteTarget): string {
  switch (target.kind) {
    case 'span':
      return textAddress(slug, target.passage)
    case 'item':
      return `/${slug}/${target.reference}`
    case 'source':
      return `/${slug}/sources/${target.id}`
  }
}

/** Where the citation files of a note stand; its page is that of what it is about. */
export function noteAddress(slug: string, anchor: string): string {
  return `/${slug}/notes/${anchor}`
}
