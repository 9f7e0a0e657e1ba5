/** Letters without their accents and case, so that "cooperación" finds what is typed as "cooperacion". Arabic loses its vowel signs. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
