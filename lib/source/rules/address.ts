/**
 * Parameters that say how a reader came to a page and never which page it is. Only names that mean this everywhere: a
 * general one such as `ref` or `source` may choose the document on some sites.
 */
const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid)$/i

/**
 * The form of an address under which a source stands once in the library: scheme and host in lower case, no fragment, no default
 * port, no tracking parameters, and no slash where nothing but the host is named. The other parameters keep their order and
 * spelling, and the path is not touched: on many sites case and a last slash choose the document.
 *
 * @throws TypeError when it is no absolute http or https address
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError('a source has an http or https address')
  }
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !trackingParameter.test(nameOf(part)))
    .join('&')
  const path = url.pathname === '/' ? '' : url.pathname
  return `${url.protocol}//${url.host}${path}${query === '' ? '' : `?${query}`}`
}

function nameOf(part: string): string {
  const [name = ''] = part.split('=')
  return name
}
