import type { Part } from '@/lib/ground/platform/parts'
import type { ItemChoice, NamedItem } from '@/lib/text/commitment/types'
import type { ItemCoverage } from './coverage'

/** An item of a statement with how it is covered by sources. */
export type CoveredItem = ItemCoverage & { readonly address: string; readonly item: NamedItem }

/** How a statement's items are covered, part by part. */
export type Covered = {
  readonly statement: ItemChoice
  /** The one whose sources are counted; null for all. */
  readonly language: string | null
  /** By what the numbers can be narrowed. */
  readonly languages: readonly string[]
  readonly part: Part<CoveredItem>
}
