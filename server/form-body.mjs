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

/**
 * Lets no more of a form through than that, whatever length it said: what is cut off there does not end, and cannot be read.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes
 */
export function boundLength(request, most) {
  const push = request.push.bind(request)
  let length = 0
  request.push = (chunk, encoding) => {
    length += chunk?.length ?? 0
    return chunk !== null && length > most ? true : push(chunk, encoding)
  }
}

/**
 * Holds back what comes in until it is whole, so that who sends slowly takes nobody's turn.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes; of more than that the rest passes as it comes
 */
export function holdBody(request, most) {
  const push = request.push.bind(request)
  /** @type {Parameters<typeof push>[]} */
  let held = []
  let length = 0
  let isLetOn = false
  /** @type {() => void} */
  let tell = () => {}
  /** @type {Promise<void>} */
  const whole = new Promise((resolve) => {
    tell = resolve
  })
  request.push = (chunk, encoding) => {
    if (isLetOn) return push(chunk, encoding)
    held.push([chunk, encoding])
    length += chunk?.length ?? 0
    if (chunk === null || length > most) tell()
    return true
  }
  const letOn = () => {
    isLetOn = true
    for (const each of held) push(...each)
    held = []
  }
  return { whole, letOn }
}
