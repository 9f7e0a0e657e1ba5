import { isWebAddress } from '@/lib/ground/platform/web-address'

/** The systems by whose numbers a document is known for good, wherever it stands. */
export const IDENTIFIER_KINDS = ['doi', 'celex', 'eli'] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** A document's number in one of them, in the one way in which it is written, and the address that it has by it. */
export interface Identifier {
  readonly kind: IdentifierKind
  readonly value: string
  readonly address: string
}

/** What a DOI is made of: a registrant and anything (DOI Handbook, 2.2), without white space. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]+$/
/** Sector, year, kind of act, number, and what tells corrections and parts apart. */
const CELEX = /^[0-9CE]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\)|R\(\d{2}\)|-\d{8})?$/
/** Of the Union: kind, year, number, and what version or place in it is meant. */
const ELI = /^eli\/[a-z]+(?:_[a-z]+)*\/\d{4}\/\d+(?:\/[\w.-]+)*$/

/**
 * The number that somebody typed or pasted, or that an address holds: `10.1000/182`, `doi:10.1000/182`, `https://dx.doi.org/…`, a CELEX number or an
 * address of EUR-Lex with one, an ELI of the Union. Null where there is none. An address that has more to say than its number (a publisher's
 * page with a DOI in its path) is that page, and has none.
 */
export function identifierIn(text: string): Identifier | null {
  const typed = text.trim()
  return isWebAddress(typed) ? identifierOfAddress(new URL(typed)) : identifierTyped(typed)
}

function identifierTyped(text: string): Identifier | null {
  const [, said = '', value = text] = /^(doi|celex|eli)\s*:\s*(.+)$/i.exec(text) ?? []
  const kind = said.toLowerCase()
  if (kind === '' || kind === 'doi') {
    const found = doi(value)
    if (found || kind === 'doi') return found
  }
  if (kind === '' || kind === 'celex') {
    const found = celex(value, 'AUTO')
    if (found || kind === 'celex') return found
  }
  return eli(
    /^\/?(?:eli\/)/i.test(value) ? value.replace(/^\//, '') : kind === 'eli' ? `eli/${value}` : value,
  )
}

function identifierOfAddress(url: URL): Identifier | null {
  const host = url.hostname.replace(/^www\./, '')
  if (host === 'doi.org' || host === 'dx.doi.org') return doi(decoded(url.pathname.slice(1)))
  if (host === 'data.europa.eu') return eli(decoded(url.pathname.slice(1)))
  if (host === 'publications.europa.eu') {
    const [, value = ''] = /^\/resource\/celex\/([^/]+)$/.exec(url.pathname) ?? []
    return celex(decoded(value), 'AUTO')
  }
  if (host !== 'eur-lex.europa.eu') return null
  if (url.pathname.startsWith('/eli/')) return eli(decoded(url.pathname.slice(1)))
  const [, language = ''] = /^\/legal-content\/([A-Z]{2}|AUTO)\//.exec(url.pathname) ?? []
  const [, value = ''] = /^CELEX:(.+)$/i.exec(url.searchParams.get('uri') ?? '') ?? []
  return language === '' ? null : celex(value, language)
}

/** DOIs are the same in capitals and without (DOI Handbook, 2.4). */
function doi(text: string): Identifier | null {
  const value = text.toLowerCase()
  if (!DOI.test(value)) return null
  return { kind: 'doi', value, address: `https://doi.org/${pathOf(value)}` }
}

function celex(text: string, language: string): Identifier | null {
  const value = text.toUpperCase()
  if (!CELEX.test(value)) return null
  const kind = language === 'AUTO' ? '' : 'TXT/'
  return {
    kind: 'celex',
    value,
    address: `https://eur-lex.europa.eu/legal-content/${language}/${kind}?uri=CELEX:${value}`,
  }
}

function eli(text: string): Identifier | null {
  const value = text.replace(/\/+$/, '')
  return ELI.test(value) ? { kind: 'eli', value, address: `https://data.europa.eu/${value}` } : null
}

/** What a path may hold as it is; the rest is written in hexadecimal, so that each DOI has one address. */
function pathOf(value: string): string {
  return value.replace(/[^\w.~!$&'()*+,;=:@/-]/gu, encodeURIComponent)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
