import type { InvitationPurpose } from '../types'

/** How long the link of an invitation works, in days. */
export const invitationDays = 7

/** How long a link works behind which somebody chooses a new password, in hours. */
export const resetHours = 1

const hour = 60 * 60_000

/** How long a link works, in milliseconds. */
export const lifetimes: Readonly<Record<InvitationPurpose, number>> = {
  join: invitationDays * 24 * hour,
  reset: resetHours * hour,
}
