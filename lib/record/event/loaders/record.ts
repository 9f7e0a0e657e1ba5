import 'server-only'
import { findRecordLines } from '../data/record-lines'

/** What is read at once for a download: two megabytes of leaves at most, and one of opened acts. */
const AT_ONCE = { events: 20_000, acts: 2_000, bytes: 1_000_000 }

/** The whole record as readers may download it, oldest first, part by part. The next part is read while one is sent. */
export async function* loadRecordLines(slug: string): AsyncGenerator<string> {
  let coming = findRecordLines(slug, 0n, AT_ONCE)
  while (true) {
    const part = await coming
    if (!part) return
    coming = findRecordLines(slug, part.last, AT_ONCE)
    // Whoever stops downloading waits for it no more, be it that it fails.
    coming.catch(() => undefined)
    yield part.text
  }
}
