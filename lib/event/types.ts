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
  'opened',
  'listed',
  'scheduled',
  'rescheduled',
  'completed',
] as const

export type Verb = (typeof verbs)[number]

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
