import type { Proof } from './proof'

/** Whoever asks. Bodies named by a statement are *responsible*, never actors. */
export type Actor = Visitor | Member

/** Anybody who has not signed in. */
export type Visitor = { readonly kind: 'visitor' }

/** Somebody signed in. Roles are any set of three; none contains another. */
export type Member = {
  readonly kind: 'member'
  readonly id: string
  readonly sessionId: string
  /** By which the database knows that it is they who act. Without it nothing is written in their name. */
  readonly proof?: Proof
  readonly publicName: string
  readonly roles: readonly Role[]
  /** Whether single keys act on their pages; not known where nobody looks at a page. */
  readonly shortcuts?: boolean
  /** How many notices they have not read; not known there either. */
  readonly unread?: number
}

export const roles = ['analyst', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

export const visitor: Visitor = { kind: 'visitor' }

/** Whether the actor is signed in and holds the role. */
export function holds(actor: Actor, role: Role): actor is Member {
  return actor.kind === 'member' && actor.roles.includes(role)
}
