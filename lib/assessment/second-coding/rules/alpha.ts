/** How far two values are held to be apart: not the same at all, by rank, or by distance. */
export type Metric = 'nominal' | 'ordinal' | 'interval'

/** Why there is no figure: fewer than two units were judged by two, or everybody always said the same one thing. */
export type Undefinedness = 'too_few' | 'no_variation'

/** Agreement between −1 and 1: 1 where all agree, 0 where they agree as chance would; null where it is not defined. */
export type Alpha =
  | { readonly alpha: number; readonly units: number; readonly why: null }
  | { readonly alpha: null; readonly units: number; readonly why: Undefinedness }

/**
 * Krippendorff's alpha: one minus the disagreement observed over that expected by chance, by way of the coincidences of values within
 * units. After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), https://repository.upenn.edu/asc_papers/43/,
 * whose worked examples the tests hold it to.
 *
 * @param units for each unit the value that each observer gave; null where one gave none. Units with fewer than two values say nothing
 *   of agreement and are in no count
 * @param metric for `nominal` values are names by number; for `ordinal` only their order counts; for `interval` their distance
 */
export function krippendorffsAlpha(units: readonly (readonly (number | null)[])[], metric: Metric): Alpha {
  const pairable = units
    .map((values) => values.filter((value) => value !== null))
    .filter(({ length }) => length >= 2)
  if (pairable.length < 2) return { alpha: null, units: pairable.length, why: 'too_few' }

  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const totals = values.map((value) => pairable.flat().filter((each) => each === value).length)
  const n = totals.reduce((sum, total) => sum + total, 0)
  const difference = values.map((_, c) => values.map((_, k) => differenceOf(metric, values, totals, c, k)))
  const at = (c: number, k: number) => difference[c]?.[k] ?? 0

  const place = new Map(values.map((value, index) => [value, index]))
  let observed = 0
  for (const unit of pairable) {
    const places = unit.map((value) => place.get(value) ?? 0)
    // Every ordered pair within the unit; a value and itself differ by nothing.
    for (const c of places) for (const k of places) observed += at(c, k) / (places.length - 1)
  }
  let expected = 0
  for (const [c, nc] of totals.entries())
    for (const [k, nk] of totals.entries()) expected += (nc * nk * at(c, k)) / (n - 1)
  if (expected === 0) return { alpha: null, units: pairable.length, why: 'no_variation' }
  return { alpha: 1 - observed / expected, units: pairable.length, why: null }
}

/** The squared difference of the values at two places of the sorted list. */
function differenceOf(
  metric: Metric,
  values: readonly number[],
  totals: readonly number[],
  c: number,
  k: number,
): number {
  if (c === k) return 0
  if (metric === 'nominal') return 1
  if (metric === 'interval') return ((values[c] ?? 0) - (values[k] ?? 0)) ** 2
  // By rank: all that was said from the one value to the other, each end counted half.
  const [from, to] = c < k ? [c, k] : [k, c]
  const between = totals.slice(from, to + 1).reduce((sum, total) => sum + total, 0)
  return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2
}
