/** What of a source is proposed to whoever adds it. */
export const PROPOSED_FIELDS = ['title', 'publisher', 'author', 'date', 'language', 'type'] as const
export type ProposedField = (typeof PROPOSED_FIELDS)[number]

/** Where a proposal is from: the page itself, another source of the same site, the site's name, or the words that are there. */
export const PROPOSED_FROM = ['page', 'library', 'host', 'words'] as const
export type ProposedFrom = (typeof PROPOSED_FROM)[number]

/** What may be said of a document before anybody read it, for a person to correct; '' where nothing speaks for any. */
export interface Proposed {
  readonly value: string
  readonly from: ProposedFrom
  /** With `page`: the name under which it stands there. */
  readonly name: string
}
export type ProposedDescription = Readonly<Record<ProposedField, Proposed>>

export const NOTHING_SAID: Proposed = { value: '', from: 'page', name: '' }

/** Why a look at a page brought nothing. `unreadable`: what came is no document that can be read; else a code of `fault.ts`. */
export interface NotSeen {
  readonly fault: string
  readonly status: number | null
  /** Seconds after which it may be asked again, where that is known. */
  readonly wait: number | null
}

/** What came of looking a page up. */
export interface LookUp {
  /** The address that was asked. */
  readonly address: string
  /** The address that it led to; the same where it led nowhere else. */
  readonly ledTo: string
  readonly notSeen: NotSeen | null
  readonly proposed: ProposedDescription
  /** A date that the page states in words that are no date for a program; '' where it states none. */
  readonly unreadDate: string
  /** The address that the document has by a number that its page states (a DOI); '' where it states none. */
  readonly byNumber: string
}
