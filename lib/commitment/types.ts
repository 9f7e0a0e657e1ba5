/** How firmly it is said, in the order in which pages and forms show it. */
export const FORCES = ['agreed', 'conditional', 'declared', 'acknowledged', 'claimed'] as const
export type Force = (typeof FORCES)[number]

/** How a source stands to an item or to a judgement. */
export const STANCES = ['supports', 'contradicts', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** A library source bears on an item: a lead, drawn as a short tick, never evidence. */
export type BearingView = { readonly sourceId: string; readonly stance: Stance }

/** A marked item. Pages name it by its force: commitment, claim or position. */
export type CommitmentView = {
  readonly id: string
  readonly reference: string
  readonly key: string
  readonly title: string
  readonly titleLanguage: string
  readonly areaKey: string
  readonly force: Force
  readonly passageNumber: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly whyThisForce: string
  readonly responsible: readonly string[]
  readonly followed: boolean
  /** Reference of the item that governs this one, and of those that this one governs. */
  readonly governedBy: string | null
  readonly governs: readonly string[]
  readonly withdrawn: { readonly on: string; readonly reason: string } | null
  readonly bearings: readonly BearingView[]
}
