/** Letters of Arabic in the forms in which they are drawn, each by itself; the few that texts are written with stand apart from them (ornate brackets, Allah). */
const DRAWN = /[\ufb50-\ufdcf\ufdf0\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]+/g
const ARABIC = /\p{Script=Arabic}+/gu

/** A share of drawn letters that no text is written with. */
const MOST_DRAWN = 0.02

/**
 * Whether the Arabic of a text is not written but drawn, as PDFs have it: in forms of letters, or in the order in which they stand on the page, so that
 * words begin with letters that only end words. Such a text can be neither searched nor read aloud, and nobody could compare it.
 */
export function isDrawnArabic(text: string): boolean {
  const letters = unitsOf(text, ARABIC)
  if (letters === 0) return false
  if (unitsOf(text, DRAWN) > letters * MOST_DRAWN) return true
  const words = text.match(/[\u0621-\u064a\u064b-\u0652]{3,}/g) ?? []
  // Teh marbuta and alef maksura only end words; the article only begins them.
  const forwards = words.filter((word) => /[ةى]$/.test(word) || word.startsWith('ال')).length
  const backwards = words.filter((word) => /^[ةى]/.test(word) || word.endsWith('لا')).length
  return backwards > forwards
}

/** How many UTF-16 units the rows of some letters have, all together: row by row, since a long text has more letters than anybody should collect. */
function unitsOf(text: string, rows: RegExp): number {
  return (text.match(rows) ?? []).reduce((units, row) => units + row.length, 0)
}
