import type { SourceView } from '../types'
import { partiesIn } from './on-behalf-of'

/** What is said beside an original source that may name a party already. */
type Beside = Pick<SourceView, 'originFor' | 'onBehalfOf' | 'independenceGroup' | 'publisher'>

/**
 * For which parties the original source of a source speaks, by their keys, where nothing beside it says so: neither on whose behalf the source itself is, nor
 * the names of its publisher and its original source. Null where it speaks for none, where that is not known, and where it is said.
 *
 * @param partyName the name of a party by its key
 */
export function originSpeaksFor(
  { originFor, onBehalfOf, independenceGroup, publisher }: Beside,
  partyName: (key: string) => string,
): readonly string[] | null {
  const parties = partiesIn(originFor) ?? []
  const ofSource = partiesIn(onBehalfOf) ?? []
  const names = `${publisher} ${independenceGroup ?? ''}`.toLowerCase()
  const isSaid = (key: string) => ofSource.includes(key) || names.includes(partyName(key).toLowerCase())
  return parties.every(isSaid) ? null : parties
}
