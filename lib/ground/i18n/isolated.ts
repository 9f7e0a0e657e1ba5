/**
 * A name, a reference or somebody's words inside a sentence of whatever direction (Unicode's first-strong isolate), so that neither turns
 * the other around.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
