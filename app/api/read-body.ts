/** More values than anything holds that is sent here: a draft of sixty citations with all of their fields has some 1,500. What looks at each of them is to look at no more. */
export const MOST_VALUES = 5_000

/** The one object that was sent as JSON; null where it is none, several, longer than so many bytes or of more than `MOST_VALUES`. */
export async function objectIn(
  { body }: Request,
  most: number,
): Promise<Readonly<Record<string, unknown>> | null> {
  let bytes = 0
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    let text = ''
    for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength
      if (bytes > most) return null
      text += decoder.decode(piece, { stream: true })
    }
    const said: unknown = JSON.parse(text + decoder.decode())
    return typeof said === 'object' && said !== null && !Array.isArray(said) && holdsFew(said)
      ? { ...said }
      : null
  } catch {
    return null
  }
}

/** Whether so few values lie in it, as far down as fields lie: the body, its lists, their rows, the fields of a row. What lies deeper stands in the place of a field, and is one wrong value there. */
function holdsFew(said: object): boolean {
  let values = 0
  let inside: readonly unknown[] = [said]
  for (let depth = 0; depth < DEEPEST_FIELD && inside.length > 0; depth += 1) {
    const further: unknown[] = []
    for (const each of inside) {
      if (typeof each !== 'object' || each === null) continue
      const held: unknown[] = Array.isArray(each) ? each : Object.values(each)
      values += held.length
      if (values > MOST_VALUES) return false
      further.push(...held)
    }
    inside = further
  }
  return true
}

const DEEPEST_FIELD = 4
