// What came in with a form, kept for as long as it is answered: what the framework reads of a request is gone.

/**
 * Keeps a copy of what is let through to whoever reads a request.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes; of more than that nothing is kept
 * @returns {() => Buffer} what has come so far
 */
export function keepBody(request, most) {
  const push = request.push.bind(request)
  /** @type {Buffer[]} */
  let chunks = []
  let length = 0
  request.push = (chunk, encoding) => {
    length += chunk?.length ?? 0
    if (length > most) chunks = []
    else if (chunk) chunks.push(Buffer.from(chunk, encoding))
    return push(chunk, encoding)
  }
  return () => Buffer.concat(chunks)
}
