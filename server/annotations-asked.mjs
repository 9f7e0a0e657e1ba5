// What is said of a statement's words is asked for at the addresses of its text as well: by programs that accept annotations and nothing that
// people read (RFC 9110, 12.5.1). Kept pages are found by their address alone, so such a request goes to the address that annotations have.

/** The pages of a statement's text as it stands now; what follows the address stays away. */
const TEXT = /^((?:\/(?:fr|es|ar))?\/[a-z0-9-]{1,80})\/statement(?:\/after\/\d{1,4})?(?=[?#]|$)/

const PROFILE = 'http://www.w3.org/ns/anno.jsonld'

/** More than any program sends. */
const MOST_UNITS = 1_000

/**
 * Asks for the annotations in place of the page, where those are wanted. To be done before anything is looked up by the address.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {boolean} whether the answer at this address depends on what is accepted
 */
export function askForAnnotations(request) {
  const text = TEXT.exec(request.url ?? '/')
  if (!text) return false
  if (wantsAnnotations(request.headers.accept)) request.url = `${text[1]}/annotations`
  return true
}

/** Whether annotations are accepted, and no less than a page. @param {string} [accept] as in the header */
export function wantsAnnotations(accept = '') {
  const ranges = accept
    .slice(0, MOST_UNITS)
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(readRange)
  const annotations = ranges.find(
    ({ type, profiles }) => type === 'application/ld+json' && profiles.includes(PROFILE),
  )
  const page = ranges.find(({ type }) => type === 'text/html')
  return annotations !== undefined && annotations.weight > 0 && annotations.weight >= (page?.weight ?? 0)
}

/** @param {string} range `application/ld+json; profile="…"; q=0.5` */
function readRange(range) {
  const [type = '', ...more] = range.split(';').map((part) => part.trim())
  const parameters = new Map(
    more.map((part) => {
      const [name = '', value = ''] = part.split(/=(.*)/)
      return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')]
    }),
  )
  const weight = Number(parameters.get('q') ?? 1)
  return {
    type: type.toLowerCase(),
    profiles: (parameters.get('profile') ?? '').split(/\s+/),
    weight: Number.isFinite(weight) ? weight : 0,
  }
}
