import type { Act, changes } from '@/lib/ground/platform/pages/changes.mjs'
import type { SignedHead } from './rules/head'
import type { OpenedEvent } from './rules/public-chain'

/** The verbs of the record (docs/glossary.md). A new one is added here first. */
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
  'gave a link',
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
  'named',
  'moved',
  'resolved',
  'reopened',
  'opened',
  'listed',
  'scheduled',
  'rescheduled',
  'completed',
  'recorded',
  'asked',
  'reconciled',
  'received',
  'took on',
  'proposed',
  'confirmed',
  'turned following on',
  'turned following off',
  'kept',
  'missed',
  'checked',
  'brought',
  'withheld',
  'covered',
  'lifted',
  'erased',
  'retried',
  'cancelled',
] as const

export type Verb = (typeof verbs)[number]

/** Whether a text from the database is one of them. */
export function isVerb(text: string): text is Verb {
  return verbs.some((verb) => verb === text)
}

/** What acts are done to. */
export type ObjectType = keyof typeof changes

/** The verbs of what can be done to something: those for which it is written down what readers see of it (lib/ground/platform/pages/changes.mjs). */
export type VerbOf<Type extends ObjectType> = keyof (typeof changes)[Type] & Verb

/** What happened. The payload holds ids, verbs and hashes only, never names, addresses or text. */
export type EventInput = Act & {
  readonly actor: { readonly kind: 'person' | 'import'; readonly id: string } | { readonly kind: 'system' }
  readonly objectId: string
  readonly statementId?: string | null
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
  /** The link that stands for the record up to it. */
  readonly hash: string
}

/** That something public happened to an object. */
export type PublicMoment = {
  /** ISO time. */
  readonly at: string
  readonly objectId: string
  /** The item that the act names. */
  readonly reference: string | null
}

/** An event as readers may download it: a public one opened, with the link that stands for the record up to it; else its leaf alone. */
export type RecordLine =
  | (OpenedEvent & { readonly hash: string })
  | { readonly position: number; readonly leaf: string }

/** A public event with its place in the record. */
export type EventProof = {
  readonly event: OpenedEvent
  /** The link before it, its own leaf and link. */
  readonly previous: string
  readonly leaf: string
  readonly link: string
  /** The first signed head that stands for it, and the leaves that lead there; null while none does. */
  readonly signed: { readonly head: SignedHead; readonly leaves: readonly string[] } | null
}
