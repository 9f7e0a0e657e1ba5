import type { AgreementAt } from './agreement'
import type { Quarter } from './quarter'

/** Where one figure stands in the picture: from the left in percent, from the top in pixels. */
export interface AgreementPoint {
  quarter: Quarter
  alpha: number
  x: number
  y: number
}

/** The picture of agreement over time. A quarter in which it was not defined has no point. */
export interface AgreementPicture {
  /** The lowest value that is drawn: 0, or below it as far as the figures go. */
  low: number
  /** In pixels, the room above and below the scale included. */
  height: number
  /** Lines across, by their values: what its author asks for, and the ends of the scale. */
  guides: readonly { value: number; y: number }[]
  statuses: readonly AgreementPoint[]
  findings: readonly AgreementPoint[]
}

/** Pixels for a whole unit of alpha: with fewer, the values of the two guides that are asked for would lie on each other. */
const UNIT = 100
const MARGIN = 10
/** Room for the values of the guides at the side where the picture begins, in percent. */
const BEGIN = 10

/** What Krippendorff asks for, and what he holds to be the least for cautious conclusions. */
const ASKED = [0.667, 0.8]

/** Draws the agreement of quarters, oldest first. */
export function pictureOf(over: readonly AgreementAt[]): AgreementPicture {
  const defined = over.flatMap(({ statuses, findings }) =>
    [statuses.alpha.alpha, findings.alpha.alpha].filter((alpha) => alpha !== null),
  )
  const low = Math.min(0, ...defined.map((alpha) => Math.floor(alpha * 2) / 2))
  const yOf = (value: number) => Math.round((MARGIN + (1 - value) * UNIT) * 10) / 10
  const xOf = (index: number) => Math.round((BEGIN + ((index + 0.5) / over.length) * (100 - BEGIN)) * 10) / 10
  const pointsOf = (kind: 'statuses' | 'findings') =>
    over.flatMap((at, index) => {
      const { alpha } = at[kind].alpha
      return alpha === null ? [] : [{ quarter: at.quarter, alpha, x: xOf(index), y: yOf(alpha) }]
    })
  return {
    low,
    height: yOf(low) + MARGIN,
    guides: [...new Set([low, 0, ...ASKED, 1])].map((value) => ({ value, y: yOf(value) })),
    statuses: pointsOf('statuses'),
    findings: pointsOf('findings'),
  }
}
