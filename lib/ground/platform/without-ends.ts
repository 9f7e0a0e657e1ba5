/**
 * A text without the signs at its end that are left out there. Each sign is looked at once: a pattern like `\\s+$` begins anew at every space, and takes time in the
 * square of a row of them.
 *
 * @param isLeftOut of one UTF-16 unit
 */
export function withoutAtEnd(text: string, isLeftOut: (unit: string) => boolean): string {
  let end = text.length
  while (end > 0 && isLeftOut(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The same at its beginning. */
export function withoutAtStart(text: string, isLeftOut: (unit: string) => boolean): string {
  let start = 0
  while (start < text.length && isLeftOut(text.charAt(start))) start += 1
  return text.slice(start)
}
