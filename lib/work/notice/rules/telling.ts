import type { ObjectType, VerbOf } from '@/lib/record/event/types'
import { nounsTold } from '@/nouns'
import type { NoticeKind } from '../types'

/**
 * Whom an act concerns, beside those who watch what it was done to: `assignee`: to whom it was given; `hands`: who had a hand in it; `deciders`:
 * reviewers without a hand in it; `asked`: who asked what it answers; `judges`: whose judgements rest on it, or are questioned by it; `takers`: who
 * may take it on; `administrators`: who runs the site.
 */
export type Whom = 'assignee' | 'hands' | 'deciders' | 'asked' | 'judges' | 'takers' | 'administrators'

/** What is to be known of an act beside its name, before it is known whom it concerns. */
export type Facts = {
  /** It gives something to somebody who did not have it. */
  readonly isHandedOn?: boolean
  /** What it says differs from what stands. */
  readonly differs?: boolean
  /** Quotes of public judgements stand no longer in the copy that it kept. */
  readonly losesQuotes?: boolean
  /** Nobody did it. */
  readonly isByItself?: boolean
}

/** One reason to tell somebody of an act. `watched`: also those who watch what it was done to, where they may know of it. */
export type Telling = {
  readonly kind: NoticeKind
  readonly whom: readonly Whom[]
  readonly watched?: true
  /** Only where that is so. */
  readonly when?: keyof Facts
}

const SUBMITTED: Telling = { kind: 'submitted', whom: ['deciders'], watched: true }
const SENT_BACK: Telling = { kind: 'sent_back', whom: ['hands'] }
const APPROVED: Telling = { kind: 'approved', whom: ['hands'], watched: true }
const REVIEWED = { submitted: [SUBMITTED], 'sent back': [SENT_BACK], approved: [APPROVED] } as const

/** What is reviewed: who is told of these is the same for all of it. */
const OF_NOUNS: ReadonlySet<string> = new Set(nounsTold('notices').map(({ object }) => object))

/**
 * Beside that, by what an act is done to and by its verb, who is told of it as what. Of several reasons the first counts: nobody is told of one act twice. An act
 * without a row is told to nobody.
 */
const TELLINGS: {
  readonly [Type in ObjectType]?: { readonly [Verb in VerbOf<Type>]?: readonly Telling[] }
} = {
  revision: {
    submitted: [{ kind: 'conflicting', whom: ['judges'], when: 'differs' }, SUBMITTED],
    'sent back': [SENT_BACK],
    approved: [APPROVED],
  },
  note: { replied: [{ kind: 'answered', whom: ['asked'], watched: true }] },
  commitment: { marked: [SUBMITTED] },
  source: { 'sent back': [SENT_BACK], listed: [APPROVED], approved: [APPROVED] },
  request: { 'sent back': [SENT_BACK], approved: [APPROVED] },
  'follow-up': {
    scheduled: [{ kind: 'assigned', whom: ['assignee'], when: 'isHandedOn' }],
    rescheduled: [{ kind: 'assigned', whom: ['assignee'], when: 'isHandedOn' }],
    completed: [{ kind: 'answered', whom: ['asked'], watched: true }],
  },
  // Of the two judgements nobody is told who may not see both: whoever asked may.
  coding: {
    asked: [{ kind: 'assigned', whom: ['assignee'], when: 'isHandedOn' }],
    submitted: [
      { kind: 'conflicting', whom: ['asked'], when: 'differs' },
      { kind: 'submitted', whom: ['asked'] },
    ],
    reconciled: [{ kind: 'answered', whom: ['hands'] }],
  },
  'reader-message': {
    received: [{ kind: 'reader_wrote', whom: ['takers'], watched: true }],
    proposed: [{ kind: 'submitted', whom: ['deciders'] }],
    'sent back': [SENT_BACK],
    published: [APPROVED],
  },
  snapshot: { kept: [{ kind: 'quote_gone', whom: ['judges'], watched: true, when: 'losesQuotes' }] },
  webhook: { disabled: [{ kind: 'webhook_off', whom: ['administrators'], when: 'isByItself' }] },
}

/** What the record says was done: only such acts are looked at. @returns `type verb`, as texts */
export function toldActs(): string[] {
  const types = new Set([...OF_NOUNS, ...Object.keys(TELLINGS)])
  return [...types].flatMap((type) => Object.keys(tellingsOn(type)).map((verb) => `${type} ${verb}`))
}

/** The reasons to tell somebody of an act, in the order in which they count. */
export function tellingsOf(
  { objectType, verb }: { readonly objectType: string; readonly verb: string },
  facts: Facts,
): readonly Telling[] {
  const found = tellingsOn(objectType)[verb] ?? []
  return found.filter(({ when }) => when === undefined || facts[when] === true)
}

/** By its verb, what is told of acts on it. */
function tellingsOn(type: string): Readonly<Record<string, readonly Telling[]>> {
  const own: Readonly<Record<string, Readonly<Record<string, readonly Telling[]>> | undefined>> = TELLINGS
  return { ...(OF_NOUNS.has(type) && REVIEWED), ...own[type] }
}
