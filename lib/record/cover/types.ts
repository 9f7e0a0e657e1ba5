/** Why something is withheld. */
export const WITHHELD_REASONS = ['personal_data', 'danger', 'law'] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

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
