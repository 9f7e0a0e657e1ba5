import type { ReadingView, ReadingWeight, VariantView } from '../types'

const order: readonly ReadingWeight[] = ['high', 'medium', 'low']

/** The heaviest of what is read at a place; a place without a reading changes nothing. */
export function weightOf({ readings }: Pick<VariantView, 'readings'>): ReadingWeight {
  return order.find((weight) => readings.some((reading) => reading.weight === weight)) ?? 'low'
}

/** What another rendering says, parallel wordings left aside: those are no renderings. */
export function renderingReadings<Reading extends Pick<ReadingView, 'kind'>>({
  readings,
}: {
  readonly readings: readonly Reading[]
}): readonly Reading[] {
  return readings.filter(({ kind }) => kind === 'rendering')
}

export function parallelReadings({ readings }: Pick<VariantView, 'readings'>): readonly ReadingView[] {
  return readings.filter(({ kind }) => kind === 'parallel')
}

/**
 * Whether the place is bracketed in the text and has a line in the margin: another rendering changes the meaning there.
 * What only shades the wording, and every parallel wording, stays in the apparatus at the foot.
 */
export function isBracketed(variant: Pick<VariantView, 'readings'>): boolean {
  return renderingReadings(variant).some(({ weight }) => weight === 'high')
}
