// How long a cache in front of us keeps a page: until the second is over in which it asked. By the page's own `Cache-Control` every cache has
// to ask each time; one that tells its clock may answer from what it keeps for the rest of a second, so that a page that is asked for ten
// thousand times a second is asked for some times here. nginx takes the answer out of `X-Accel-Expires`, counts in whole seconds, and
// hands it to nobody (scripts/image/nginx.conf).

const CLOCK = /^(\d{1,11})\.\d{3}$/

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response with an answer that is current
 */
export function letBeKept(request, response) {
  const [, second] = CLOCK.exec(String(request.headers['x-suivi-asked-at'] ?? '')) ?? []
  const isPublic = String(response.getHeader('cache-control') ?? '').startsWith('public')
  if (isPublic && second !== undefined) response.setHeader('x-accel-expires', `@${second}`)
}
