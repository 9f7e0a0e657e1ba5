/** The one object that was sent as JSON; null where it is none, several or longer than so many bytes. */
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
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : null
  } catch {
    return null
  }
}
