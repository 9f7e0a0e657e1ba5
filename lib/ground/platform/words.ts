/** The first words of a text, for a title or a citation: whole up to `most` words, else cut at the end. Spaces that hold words together stay. */
export function beginningOf(text: string, most: number): string {
  const words = text.trim().split(/[^\S\u00a0\u202f]+/u)
  if (words.length <= most) return words.join(' ')
  return `${words
    .slice(0, most)
    .join(' ')
    .replace(/[\s,;:.،؛]+$/u, '')} …`
}
