import type { Member, Role } from '@/lib/ground/platform/actor'
import type { Verb } from '@/lib/record/event/types'

/** Somebody as administrators see them. The import is no person: it has no address, no roles and cannot sign in. */
export type PersonView = {
  readonly id: string
  readonly kind: 'person' | 'import'
  readonly publicName: string
  readonly email: string | null
  readonly roles: readonly Role[]
  /** `lapsed`: invited, not accepted, and the link has expired or was revoked. */
  readonly state: 'active' | 'invited' | 'lapsed' | 'disabled'
  readonly lastSignedInAt: string | null
}

/** What an act was done to. `id` is for the address of its page on the desk; `label` names it where it has a name of its own. */
export type ActedOn = { readonly type: string; readonly id: string; readonly label: string | null }

/** One entry of the record that somebody made, or that is about them. */
export type ActView = {
  readonly position: number
  readonly at: string
  readonly verb: Verb
  readonly on: ActedOn
  /** Public name of who did it, where that was somebody else. */
  readonly by: string | null
}

/** What somebody did, newest first, a page at a time. */
export type ActsView = {
  readonly person: PersonView
  readonly acts: readonly ActView[]
  /** Position from which the next page goes on; null on the last. */
  readonly before: number | null
}

/** A device on which a person is signed in. `name` is empty where the browser did not say what it is. */
export type DeviceView = {
  readonly id: string
  readonly name: string
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly isThisOne: boolean
}

/** What a person sees of themselves, beside their public name and roles. */
export type ProfileView = {
  readonly email: string
  readonly devices: readonly DeviceView[]
  /** How many tokens of theirs work: a new password ends them. */
  readonly tokens: number
}

/** What somebody does behind a link: chooses their first password, or a new one in place of one that they forgot. */
export type InvitationPurpose = 'join' | 'reset'

/** An invitation that can still be accepted, as its holder sees it. */
export type InvitationView = {
  readonly purpose: InvitationPurpose
  readonly publicName: string
  readonly email: string
  readonly roles: readonly Role[]
  /** How many tokens of theirs work: a new password ends them. */
  readonly tokens: number
}

/** A session that has just begun; its id goes into the cookie. */
export type StartedSession = {
  readonly id: string
  readonly personId: string
  readonly secret: string
  readonly expiresAt: Date
}

/** A link to hand over, shown this once. */
export type Invited = { readonly link: string; readonly publicName: string }

/** What a token can be made for: each names what a program adds with it, and nothing else. */
export const TOKEN_SCOPES = ['notes:write', 'sources:write', 'leads:write', 'drafts:write'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** A token with which somebody's own programs write for them, as lists show it. The token itself is kept nowhere. */
export type TokenView = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly standing: 'open' | 'expired'
  readonly madeAt: string
  readonly expiresAt: string
  /** YYYY-MM-DD, UTC; null while it was not used. */
  readonly lastUsedOn: string | null
}

/** A token just made, shown this once. */
export type MadeToken = { readonly token: string; readonly name: string; readonly days: number }

/** Whoever writes by a token: they act as themselves, within what it was made for. */
export type ByToken = { readonly actor: Member; readonly id: string; readonly scopes: readonly TokenScope[] }

/** What can be open on the desk so that others see who has it open. */
export const presentAt = ['commitment', 'revision', 'note'] as const
export type OpenObject = { readonly objectType: (typeof presentAt)[number]; readonly objectId: string }
