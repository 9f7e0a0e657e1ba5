/**
 * The act that a part of the record follows, where its address names one by its number. What follows a number in the record is what came
 * before it, whether or not the act of that number is public (still).
 *
 * @param places the numbers of the public acts, newest first
 * @param named what stands in the address
 * @returns undefined where the address names no number, or one before which there is nothing; null where all acts came before it: addresses of before
 *   the record came in parts named any number
 */
export function placeBefore(places: readonly string[], named: string): string | null | undefined {
  if (!/^(?:0|-?[1-9]\d{0,17})$/.test(named)) return undefined
  // None is before the oldest. Acts that arrived with a statement are numbered below nought.
  if (BigInt(named) < BigInt(places.at(-1) ?? named)) return undefined
  return places.findLast((place) => BigInt(place) >= BigInt(named)) ?? null
}
