/** The verbs of the record (product.md, Vocabulary). A new one is added here first. */
export const verbs = [
  'imported',
  'added',
  'marked',
  'classed',
  'submitted',
  'showed as interim',
  'sent back',
  'approved',
  'published',
  'corrected',
  'replaced',
  'withdrew',
  'invited',
  'accepted',
  'signed in',
  'signed out',
  'changed password',
  'changed roles',
  'disabled',
  'enabled',
  'revoked',
  'annotated',
  'replied',
  'edited',
  'resolved',
  'reopened',
  'opened',
  'listed',
  'scheduled',
  'rescheduled',
  'completed',
  'turned following on',
  'turned following off',
] as const

export type Verb = (typeof verbs)[number]

/** Whether a text from the database is one of them. */
export function isVerb(text: string): text is Verb {
  return verbs.some((verb) => verb === text)
}

export type ObjectType =
  | 'statement'
  | 'commitment'
  | 'source'
  | 'note'
  | 'follow-up'
  | 'revision'
  | 'review'
  | 'person'
  | 'session'
  | 'invitation'

/** What happened. The payload holds ids, verbs and hashes only, never names, addresses or text. */
export type EventInput = {
  readonly actor: { readonly kind: 'person' | 'import'; readonly id: string } | { readonly kind: 'system' }
  readonly verb: Verb
  readonly objectType: ObjectType
  readonly objectId: string
  readonly statementId?: string
  readonly payload?: Readonly<Record<string, string | number | boolean | null>>
}

/** An act that readers may know of. Names are those that people chose; what it was done to is named by id. */
export type PublicEvent = {
  /** Its number in the record of all acts, as digits. */
  readonly position: string
  /** ISO time. */
  readonly at: string
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  /** Null for what Suivi did by itself. */
  readonly by: { readonly publicName: string; readonly kind: 'person' | 'import' } | null
  readonly hash: string
}

/** A public act with all that its hash is made from. */
export type EventLine = {
  readonly position: number
  readonly at: string
  readonly actorKind: 'person' | 'import' | 'system'
  readonly actorId: string | null
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  readonly statementId: string | null
  readonly payload: string
  readonly previousHash: string
  readonly hash: string
}
