import 'server-only'
import { loadDeskTest } from './test'

/** One's own proposal that came back, to begin from; null where there is none. */
export async function loadBegunTest(from: string | undefined) {
  if (from === undefined) return null
  const loaded = await loadDeskTest(from, '')
  return loaded?.test.isMine ? loaded.test : null
}
