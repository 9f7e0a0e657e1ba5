/** The lists of the desk that come in parts, as its query names them, in the order of an address. */
export const DESK_LISTS = [
  'queue',
  'imported',
  'back',
  'drafts',
  'waiting',
  'notes',
  'again',
  'open',
  'mine',
  'toShow',
  'forNobody',
  'moreToReview',
  'underReview',
  'toList',
  'toListImported',
  'noLonger',
] as const

export type DeskList = (typeof DESK_LISTS)[number]
