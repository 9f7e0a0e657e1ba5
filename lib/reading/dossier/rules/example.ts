import type { AlikeItems } from '@/lib/assessment/status-update/rules/facets'
import type { Force } from '@/lib/text/method/types'

/** Which items show best what is done here: an option, on which words differ most from acts; then an aim; then a promise; then what is claimed. */
const BY_FORCE: readonly Force[] = [
  'conditional',
  'intended',
  'agreed',
  'claimed',
  'declared',
  'acknowledged',
]

/** How many are looked at for one that says in short what became of it: nearly all do. */
const MOST = 6

/**
 * The references of items that may be the worked example, the best first, some at most: judged for all parties together, by force and then in
 * the order given. Of items that stand alike one is named.
 *
 * @param alike all items of a statement that stand
 */
export function examplesOf(alike: readonly Pick<AlikeItems, 'reference' | 'force' | 'states'>[]): string[] {
  const fit = alike.filter(
    ({ states: [state, ...others] }) =>
      state !== undefined && others.length === 0 && state.key !== 'not_rated' && state.key !== 'not_checked',
  )
  return BY_FORCE.flatMap((force) => fit.filter((item) => item.force === force))
    .slice(0, MOST)
    .map(({ reference }) => reference)
}
