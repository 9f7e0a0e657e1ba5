import type { WordsOfBase } from '../types'
import { editorialBy } from './editorial'
import { namesBy } from './statement-names'

/** A statement as it was named, and its words as they were noted, at the end of a day, YYYY-MM-DD in UTC. */
export function statementBy<
  View extends Parameters<typeof namesBy>[0] & { readonly base: Pick<WordsOfBase, 'editorial'> },
>(view: View, day: string): View {
  const then = namesBy(view, day)
  return { ...then, base: editorialBy(then.base, day) }
}
