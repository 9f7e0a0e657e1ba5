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
 * Holds back what comes in until it is whole, so that who sends slowly takes nobody's turn, and who goes away meanwhile was never there; and so that
 * nobody begins to read what is more than may be sent, whatever length it said.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes; of more than that nothing is kept, and what still comes is forgotten
 * @returns {{ whole: Promise<boolean>, letOn: () => void }} `whole` tells whether it is no more than that, once that is known; `letOn` hands on what
 *   was held
 */
export function holdBody(request, most) {
  const push = request.push.bind(request)
  /** @type {Parameters<typeof push>[]} */
  let held = []
  let length = 0
  let isLetOn = false
  /** @type {(isTaken: boolean) => void} */
  let tell = () => {}
  /** @type {Promise<boolean>} */
  const whole = new Promise((resolve) => {
    tell = resolve
  })
  request.push = (chunk, encoding) => {
    if (isLetOn) return push(chunk, encoding)
    length += chunk?.length ?? 0
    if (length > most) {
      held = []
      tell(false)
    }
    if (length <= most || chunk === null) held.push([chunk, encoding])
    if (chunk === null) tell(length <= most)
    return true
  }
  const letOn = () => {
    isLetOn = true
    for (const each of held) push(...each)
    held = []
    // Of more than may be sent the rest is still on its way: it goes where it came from.
    if (length > most) request.push = (chunk) => (chunk === null ? push(null) : true)
  }
  return { whole, letOn }
}
