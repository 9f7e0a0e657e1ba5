import { type AskedPart, ENTRIES_IN_SIGHT } from '@/lib/ground/platform/parts'

/** The lists of the desk, by what each is called in an address, and the section in which it stands. */
export const SECTION_OF = {
  queue: 'to-review',
  imported: 'to-review',
  back: 'sent-back',
  drafts: 'drafts',
  waiting: 'waiting',
  notes: 'my-notes',
  again: 'look-again',
  open: 'to-open',
  mine: 'follow-ups',
  toShow: 'follow-ups',
  forNobody: 'follow-ups',
  moreToReview: 'more-to-review',
  underReview: 'mine-under-review',
  toList: 'to-list',
  toListImported: 'to-list',
  noLonger: 'look-again',
} as const

export type DeskList = keyof typeof SECTION_OF

/** What is asked of the desk: the beginning of every list, or one of them in parts. */
export interface AskedOfLists {
  readonly only: DeskList | null
  /** The entry of that list which its part follows; null for its beginning. */
  readonly after: string | null
}

/** Which part of a list that is: where one of another section is asked for, only how many it has; beside one of its own section its beginning. */
export function partAsked({ only, after }: AskedOfLists, list: DeskList): AskedPart {
  if (list === only) return { after }
  const isInSight = only === null || SECTION_OF[list] === SECTION_OF[only]
  return { after: null, most: isInSight ? ENTRIES_IN_SIGHT : 0 }
}

/** The list that an address names; null where it names none. */
export function deskListIn(asked: string | null): DeskList | null {
  return asked !== null && Object.hasOwn(SECTION_OF, asked) ? (asked as DeskList) : null
}
