import { type LibraryEntry, libraryOf } from '@/lib/source/rules/facets'
import { usesOf } from '@/lib/status-update/rules/cited-in'
import type { Overview } from './overview'

/** The sources of a statement with what each is used for, the most cited first. */
export function libraryIn({ sources, items, citations }: Overview): readonly LibraryEntry[] {
  return libraryOf([...sources.values()], usesOf(items, citations))
}
