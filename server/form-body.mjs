// What came in with a form, kept for as long as it is answered: what the framework reads of a request is gone.

/** @typedef {import('./held-bytes.mjs').Holding} Holding */

/**
 * Keeps a copy of what is let through to whoever reads a request.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes; of more than that nothing is kept, nor where there is no room
 * @param {Pick<Holding, 'take' | 'keepTo'>} holding counts it; what is whole is given up no more
 * @returns {{ sent: () => Buffer, forget: () => void }} `sent` gives what has come so far; `forget` is for others who need the room
 */
export function keepBody(request, most, holding) {
  const push = request.push.bind(request)
  /** @type {Buffer[]} */
  let chunks = []
  let length = 0
  let isForgotten = false
  request.push = (chunk, encoding) => {
    length += chunk?.length ?? 0
    if (length > most || (chunk && !isForgotten && !holding.take(chunk.length))) forget()
    else if (chunk && !isForgotten) chunks.push(Buffer.from(chunk, encoding))
    if (chunk === null && !isForgotten) holding.keepTo()
    return push(chunk, encoding)
  }
  const forget = () => {
    isForgotten = true
    chunks = []
  }
  return { sent: () => Buffer.concat(chunks), forget }
}

/**
 * Counts what comes in to whoever reads it piece by piece, and cuts it off where there is no room.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes that its reader keeps
 * @param {Holding} holding
 * @returns {{ forget: () => void }} for what still comes once it is answered: it is let in and forgotten, so that whoever sends hears the answer
 */
export function countBody(request, most, holding) {
  const push = request.push.bind(request)
  let length = 0
  let isForgotten = false
  request.push = (chunk, encoding) => {
    if (isForgotten) return chunk === null ? push(null) : true
    const more = Math.min(chunk?.length ?? 0, most - length)
    length += more
    if (more > 0 && !holding.take(more)) {
      request.destroy()
      return false
    }
    if (chunk === null) holding.keepTo()
    return push(chunk, encoding)
  }
  return {
    forget: () => {
      isForgotten = true
    },
  }
}

/**
 * Holds back what comes in until it is whole, so that who sends slowly takes nobody's turn, and who goes away meanwhile was never there; and so that
 * nobody begins to read what is more than may be sent, whatever length it said.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 * @param {number} most bytes; of more than that nothing is kept, and what still comes is forgotten
 * @param {Holding} holding counts it
 * @returns {{ whole: Promise<'whole' | 'large' | 'busy'>, letOn: () => void, giveUp: () => void }} `whole` tells, once it is known, whether it is no more
 *   than that, and whether there was room to hold it; `letOn` hands on what was held; `giveUp` is for others who need the room
 */
export function holdBody(request, most, holding) {
  const push = request.push.bind(request)
  /** @type {Parameters<typeof push>[]} */
  let held = []
  let length = 0
  let isLetOn = false
  let isForgotten = false
  /** @type {(what: 'whole' | 'large' | 'busy') => void} */
  let tell = () => {}
  /** @type {Promise<'whole' | 'large' | 'busy'>} */
  const whole = new Promise((resolve) => {
    tell = resolve
  })
  request.push = (chunk, encoding) => {
    if (isLetOn) return push(chunk, encoding)
    const more = chunk?.length ?? 0
    length += more
    if (length > most) forget('large')
    else if (more > 0 && !isForgotten && !holding.take(more)) forget('busy')
    if (!isForgotten || chunk === null) held.push([chunk, encoding])
    if (chunk === null) {
      holding.keepTo()
      tell('whole')
    }
    return true
  }
  const forget = (/** @type {'large' | 'busy'} */ why) => {
    isForgotten = true
    held = []
    holding.letGo()
    tell(why)
  }
  const letOn = () => {
    isLetOn = true
    for (const each of held) push(...each)
    held = []
    // Of what is forgotten the rest is still on its way: it goes where it came from.
    if (isForgotten) request.push = (chunk) => (chunk === null ? push(null) : true)
  }
  return { whole, letOn, giveUp: () => forget('busy') }
}
