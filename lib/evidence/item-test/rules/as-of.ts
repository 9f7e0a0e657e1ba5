import { isBy } from '@/lib/ground/platform/day'
import { translatedBy } from '@/lib/text/statement/rules/own-words'
import type { ItemTestView } from '../types'

/** The tests that readers saw at the end of a day, UTC, each as it stood then: what ended one later is not told, nor what was translated later. */
export function testsAsOf(tests: readonly ItemTestView[], day: string): ItemTestView[] {
  return tests
    .filter(({ publishedAt }) => isBy(day, publishedAt))
    .map(({ translated, ...test }) => ({
      ...test,
      ...translatedBy(translated, day),
      ended: test.ended && isBy(day, test.ended.at) ? test.ended : null,
    }))
}
