import { LRUCache } from 'lru-cache'

/**
 * Remembers what was made of a text, for texts that many pages show and that take long to read. Those asked for least recently go first.
 *
 * @param read must give the same for the same text, and nothing that anybody changes
 * @param most how many UTF-16 units of text are remembered; what is longer than that is read each time
 */
export function keptByText<Result>(
  read: (text: string) => Result,
  most = 512 * 1024,
): (text: string) => Result {
  const kept = new LRUCache<string, { readonly result: Result }>({
    maxSize: most,
    sizeCalculation: (_kept, text) => Math.max(1, text.length),
  })
  return (text) => {
    const known = kept.get(text)
    if (known) return known.result
    const result = read(text)
    kept.set(text, { result })
    return result
  }
}
