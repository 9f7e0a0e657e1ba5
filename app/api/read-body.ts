/** More values than anything holds that is sent here: a draft of sixty citations with all of their fields has some 1,500. What looks at each of them is to look at no more. */
const MOST_VALUES = 5_000

/** The one object that was sent as JSON; null where it is none, several, longer than so many bytes or of more than 5,000 values. */
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

/** Whether it and all that is in it are so few values; what is further is not looked at. */
function holdsFew(said: object): boolean {
  const inside: unknown[] = [said]
  for (let at = 0; at < inside.length; at += 1) {
    const each = inside[at]
    if (typeof each !== 'object' || each === null) continue
    const held = Array.isArray(each) ? each : Object.values(each)
    if (inside.length + held.length > MOST_VALUES) return false
    inside.push(...held)
  }
  return true
}
