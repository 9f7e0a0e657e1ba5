import type { CommitmentView, Force } from '@/lib/commitment/types'
import { revisionsOf } from '@/lib/status-update/rules/facets'
import { shownOn } from '@/lib/status-update/rules/lines'
import { ALL_PARTIES, type RevisionView } from '@/lib/status-update/types'

/** Which items show best what is done here: an option, on which words differ most from acts; then an aim; then a promise; then what is claimed. */
const BY_FORCE: readonly Force[] = [
  'conditional',
  'intended',
  'agreed',
  'claimed',
  'declared',
  'acknowledged',
]

/**
 * The reference of the item that is shown as the worked example: of those judged for all parties together with a sentence in short, the first by
 * force and then in the order given. Null where there is none: an example is never made up.
 *
 * @param revisions the published judgements on the items
 */
export function exampleOf(
  items: readonly Pick<CommitmentView, 'reference' | 'force'>[],
  revisions: readonly RevisionView[],
): string | null {
  const fit = items.filter(({ reference }) => {
    const own = revisionsOf(reference, revisions)
    const line = shownOn(own.filter(({ party }) => party === ALL_PARTIES))
    return line?.shown.inShort != null && own.every(({ party }) => party === ALL_PARTIES)
  })
  return BY_FORCE.flatMap((force) => fit.filter((item) => item.force === force))[0]?.reference ?? null
}
