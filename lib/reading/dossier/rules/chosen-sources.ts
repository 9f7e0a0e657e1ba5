/** As many as an address holds that programs still take. */
const MOST = 200

/** Sources that an address names one by one, each once: `S12.S40`; null where it names none so, or too many. */
export function chosenSources(segment: string): readonly string[] | null {
  if (!/^S\d{2,7}(?:\.S\d{2,7})*$/.test(segment)) return null
  const ids = [...new Set(segment.split('.'))]
  return ids.length > MOST ? null : ids
}
