/** The words of the method. Each list is in the order in which pages and forms show it. */

/** The ladder from its foot to its top, then the four states beside it. */
export const JUDGED_STATUSES = [
  'no_public_evidence',
  'reaffirmed',
  'taken_up',
  'resourced',
  'operating',
  'delivered',
  'stalled',
  'reversed',
  'superseded',
  'not_assessable',
] as const
export type JudgedStatus = (typeof JUDGED_STATUSES)[number]

/** `not_rated` is the absence of a judgement: shown, never offered, submitted or stored. */
export const STATUS_KEYS = ['not_rated', ...JUDGED_STATUSES] as const
export type StatusKey = (typeof STATUS_KEYS)[number]

export const JUDGED_FINDINGS = [
  'supported',
  'partly_supported',
  'claimant_only',
  'disputed',
  'contradicted',
  'cannot_be_checked',
] as const
export type JudgedFinding = (typeof JUDGED_FINDINGS)[number]

/** `not_checked` is the absence of a judgement: shown, never offered, submitted or stored. */
export const FINDING_KEYS = ['not_checked', ...JUDGED_FINDINGS] as const
export type FindingKey = (typeof FINDING_KEYS)[number]

export const JUDGEMENTS = [...JUDGED_STATUSES, ...JUDGED_FINDINGS] as const
export type Judgement = JudgedStatus | JudgedFinding

export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const LINKS_TO_STATEMENT = ['explicit', 'plausible', 'none'] as const
export type LinkToStatement = (typeof LINKS_TO_STATEMENT)[number]

/** How firmly it is said, in the order in which pages and forms show it. */
export const FORCES = ['agreed', 'intended', 'conditional', 'declared', 'acknowledged', 'claimed'] as const
export type Force = (typeof FORCES)[number]

/** How a source stands to an item or to a judgement. */
export const STANCES = ['supports', 'contradicts', 'context'] as const
export type Stance = (typeof STANCES)[number]
