import type { ClassingView, SignedSource, UnsignedSource } from '../types'
import { isSaidApart, secondReader, withPending } from './said'

/**
 * What publishing a judgement signs of the sources that it cites, beside its own words: a source that nobody has listed becomes public, and
 * what was said about one and awaits a second reader is accepted, but for what is accepted apart (`SAID_APART`), by whichever of the judgement's reviewer and its author did not say it.
 * The page of the decision shows exactly this, and the decision writes exactly this. Sources of which nothing new becomes public are left
 * out; the rest by their id.
 *
 * @param author null where the judgement came with an import: then it is nobody's to have read
 */
export function signedWith(
  sources: readonly UnsignedSource[],
  reviewer: string,
  author: string | null,
): SignedSource[] {
  return sources
    .map(({ id, url, fileSha256, isListed, stands, pending, shown }) => {
      const accepted = pending.flatMap((classing) => {
        const readerId = secondReader(classing.personId, reviewer, author)
        return readerId === null || isSaidApart(classing) ? [] : [{ classing, readerId }]
      })
      const after = withPending(stands, accepted.map(said))
      return { id, url, fileSha256, becomesPublic: !isListed, stands, after, accepted, shown }
    })
    .filter(({ becomesPublic, accepted }) => becomesPublic || accepted.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function said({ classing }: { readonly classing: ClassingView }): ClassingView {
  return classing
}
