// What no form of ours is, and what is let through of it: of very many parts, which the framework takes long to take apart, long before ours can
// say that it is none of ours; and of bytes that are no text, for which the framework puts other letters.

/** As many as there are round the fields of any form of ours, 2,000 (lib/ground/platform/form-state.ts). */
const MOST_MARKS = 2_001

/**
 * Lets no more parts of a form through than that. What is cut off there does not end, cannot be read, and is answered so.
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 */
export function boundParts(request) {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(
      request.headers['content-type'] ?? '',
    ) ?? []
  const mark = Buffer.from(`--${quoted ?? plain ?? ''}`)
  if (mark.length === 2) return
  const push = request.push.bind(request)
  let marks = 0
  let before = Buffer.alloc(0)
  request.push = (chunk, encoding) => {
    if (chunk === null) return push(chunk)
    const seen = Buffer.concat([before, chunk])
    for (
      let at = seen.indexOf(mark);
      at >= 0 && marks <= MOST_MARKS;
      at = seen.indexOf(mark, at + mark.length)
    )
      marks += 1
    // A mark may lie across two chunks; one that ends here is not to be counted again.
    before = seen.subarray(Math.max(0, seen.length - mark.length + 1))
    return marks > MOST_MARKS ? true : push(chunk, encoding)
  }
}

/**
 * Lets no bytes through that are no UTF-8, and nothing after them: what is cut off there cannot be read either. No form to an action has a file, but one (server/body-limits.mjs).
 *
 * @param {import('node:http').IncomingMessage} request of which nothing was read yet
 */
export function boundToText(request) {
  const push = request.push.bind(request)
  const reader = new TextDecoder('utf-8', { fatal: true })
  let isText = true
  request.push = (chunk, encoding) => {
    if (chunk === null || !isText) return chunk === null ? push(chunk) : true
    try {
      reader.decode(chunk, { stream: true })
    } catch {
      isText = false
    }
    return isText ? push(chunk, encoding) : true
  }
}
