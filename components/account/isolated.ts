/** A name inside a sentence of whatever direction (Unicode's first-strong isolate), so that neither turns the other around. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
