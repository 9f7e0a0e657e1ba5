/**
 * Remembers what was made of a text, for texts that many pages show and that take long to read. Those asked for least recently go first.
 *
 * @param read must give the same for the same text, and nothing that anybody changes
 * @param most how many UTF-16 units of text are remembered; one text is, however long
 */
export function keptByText<Result>(
  read: (text: string) => Result,
  most = 512 * 1024,
): (text: string) => Result {
  const kept = new Map<string, { readonly result: Result }>()
  let units = 0
  return (text) => {
    const known = kept.get(text)
    const entry = known ?? { result: read(text) }
    if (known) kept.delete(text)
    else units += text.length
    kept.set(text, entry)
    for (const oldest of kept.keys()) {
      if (units <= most || kept.size === 1) break
      kept.delete(oldest)
      units -= oldest.length
    }
    return entry.result
  }
}
