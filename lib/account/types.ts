import type { Role } from '@/lib/platform/actor'

/** Somebody as administrators see them. The import is no person: it has no address, no roles and cannot sign in. */
export type PersonView = {
  readonly id: string
  readonly kind: 'person' | 'import'
  readonly publicName: string
  readonly email: string | null
  readonly roles: readonly Role[]
  readonly state: 'active' | 'invited' | 'disabled'
  readonly lastSignedInAt: string | null
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
}

/** An invitation that can still be accepted, as its holder sees it. */
export type InvitationView = {
  readonly publicName: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** A session that has just begun; its id goes into the cookie. */
export type StartedSession = { readonly id: string; readonly personId: string; readonly expiresAt: Date }

/** The answer to an invitation: the link to hand over, shown this once. */
export type Invited = { readonly link: string; readonly publicName: string }
