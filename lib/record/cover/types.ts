/** Why something is withheld. */
export const WITHHELD_REASONS = ['personal_data', 'danger', 'law'] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** What of ours says words that can be covered, by its type in the record. */
export const COVERABLE_TYPES = [
  'revision',
  'translation',
  'note',
  'source',
  'item-test',
  'follow-up',
  'request',
  'search-log',
  'lineage-link',
  'reader-message',
  'commitment',
] as const
export type CoverableType = (typeof COVERABLE_TYPES)[number]

/** Whether something, by its type in the record, says words that can be covered. */
export function isCoverable(type: string): type is CoverableType {
  return COVERABLE_TYPES.some((each) => each === type)
}

/** Why words are covered in something of ours, with the source whose words they are and a statement that has it; null where readers see no such page. */
export type CoveredHere = {
  readonly reason: WithheldReason
  readonly source: { readonly id: string; readonly slug: string } | null
}

/** Something of ours in which words may be covered. */
export type MayBeCovered = { readonly covered?: readonly CoveredHere[] }

/** From and to which character of a text, counted in code points; `end` is the first after it. */
export type Stretch = { readonly start: number; readonly end: number }

export type WithheldExtent = 'whole' | 'stretch'
