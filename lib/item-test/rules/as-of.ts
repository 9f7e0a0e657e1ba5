import { isBy } from '@/lib/platform/day'
import type { ItemTestView } from '../types'

/** The tests that readers saw at the end of a day, UTC, each as it stood then: what ended one later is not told. */
export function testsAsOf(tests: readonly ItemTestView[], day: string): ItemTestView[] {
  return tests
    .filter(({ publishedAt }) => isBy(day, publishedAt))
    .map((test) => ({ ...test, ended: test.ended && isBy(day, test.ended.at) ? test.ended : null }))
}
