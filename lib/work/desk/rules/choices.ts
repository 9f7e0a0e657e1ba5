import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'

/** What something can be narrowed to: by name, each with how much of it there is, and how many names there are in all. */
export interface Choices {
  readonly shown: readonly (readonly [name: string, n: number])[]
  readonly of: number
}

/**
 * By what a list can be narrowed, in its order; where that are more than a page shows, those that stand most often in it, with the one that is chosen.
 *
 * @param names of every entry
 */
export function choicesOf(names: readonly string[], chosen: string | null, most = ENTRIES_ON_DESK): Choices {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts]
  if (all.length <= most) return { shown: all, of: all.length }
  const isChosen = ([name]: (typeof all)[number]) => Number(name === chosen)
  return {
    shown: all.sort((one, other) => isChosen(other) - isChosen(one) || other[1] - one[1]).slice(0, most),
    of: all.length,
  }
}
