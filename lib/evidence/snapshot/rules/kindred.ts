/** The shortest piece of a text, in UTF-16 units, of which two copies do not both have one by chance. */
const SHORTEST = 30

/** Whether a copy holds words of another: a sentence or a line of it, or all of it where it is shorter. */
export function holdsWordsOf(text: string, other: string): boolean {
  const here = new Set(piecesOf(text))
  const pieces = piecesOf(other)
  const long = pieces.filter((piece) => piece.length >= SHORTEST)
  if (long.length > 0) return long.some((piece) => here.has(piece))
  return pieces.length > 0 && pieces.every((piece) => here.has(piece))
}

function piecesOf(text: string): string[] {
  const pieces = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\n\r.!?؟。]+/u)
  return pieces.map((piece) => piece.trim().split(/\s+/u).join(' ')).filter((piece) => piece !== '')
}
