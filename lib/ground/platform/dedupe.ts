/** As many as are under way at once, with room to spare. */
const REMEMBERED = 200

/**
 * Tells what was told a moment ago. Next reports an error of a page from where it was thrown and again from where the page ended.
 *
 * @returns a function that is true the first time it is asked of a text
 */
export function dedupe(): (text: string) => boolean {
  const told = new Set<string>()
  return (text) => {
    if (told.has(text)) return false
    const [oldest] = told
    if (oldest !== undefined && told.size === REMEMBERED) told.delete(oldest)
    told.add(text)
    return true
  }
}
