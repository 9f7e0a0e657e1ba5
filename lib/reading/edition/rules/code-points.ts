/**
 * Where places of a text stand that are counted in UTF-16 code units, counted in characters (code points): as selectors of annotations count
 * them. The text is gone through once.
 */
export function inCodePoints(text: string): (unit: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
  return (unit) => unit - countBelow(pairs, unit)
}

/** How many of some rising numbers are below another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
