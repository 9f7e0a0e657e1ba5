import { isWebAddress, readAddress } from '@/lib/ground/platform/web-address'
import { identifierIn } from './identifier'

/** The longest address that is kept, in UTF-16 units. */
export const LONGEST_ADDRESS = 2_000

/**
 * Parameters that say how a reader came to a page and never which page it is. Only names that mean this everywhere: a
 * general one such as `ref` or `source` may choose the document on some sites.
 */
const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid)$/i

/**
 * The form of an address under which a source stands once in the library: scheme and host in lower case, no fragment, no default
 * port, no tracking parameters, and no slash where nothing but the host is named. The other parameters keep their order and
 * spelling, and the path is not touched: on many sites case and a last slash choose the document. An address that holds nothing but a
 * document's number (DOI, CELEX, ELI) is written in one way.
 *
 * @throws TypeError when it is no absolute http or https address
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError('a source has an http or https address')
  }
  const identifier = identifierIn(address)
  if (identifier) return identifier.address
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !trackingParameter.test(nameOf(part)))
    .join('&')
  const path = url.pathname === '/' ? '' : url.pathname
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}`
}

/** An address as the library compares it; what is no web address is compared as it is. */
export function comparableAddress(url: string): string {
  return isWebAddress(url) ? canonicalAddress(url) : url
}

function nameOf(part: string): string {
  const [name = ''] = part.split('=')
  return name
}

/**
 * A looser form by which an address is recognised as perhaps the same document: without scheme, `www.`, a last slash and what marks a
 * page for phones (`/amp` at its end, `amp=1`, `outputType=amp`). On some sites one of these chooses another document, so it is only
 * ever offered to a person, and never decides.
 *
 * @throws TypeError as `canonicalAddress`
 */
export function likelyAddress(address: string): string {
  const url = new URL(canonicalAddress(address))
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(?:amp(?:=(?:1|true)?)?|outputType=amp)$/i.test(part))
    .join('&')
  const path = url.pathname.replace(/\/+$/, '').replace(/\/amp$/i, '')
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`
}

/** The same, or the address that a document has by the number that was typed: a DOI, a CELEX number, an ELI. */
export function addressMeant(text: string): string | null {
  return readAddress(text) ?? identifierIn(text)?.address ?? null
}
