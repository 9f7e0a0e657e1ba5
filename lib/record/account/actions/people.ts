'use server'

import { localePath } from '@/lib/ground/i18n/routing'
import { defineAction } from '@/lib/ground/platform/define-action'
import { publicAddress } from '@/lib/ground/platform/env'
import { changeRoles } from '../mutations/change-roles'
import { disablePerson } from '../mutations/disable-person'
import { enablePerson } from '../mutations/enable-person'
import { giveLink } from '../mutations/give-link'
import { invite } from '../mutations/invite'
import { revokeInvitation } from '../mutations/revoke-invitation'
import { inviteForm, linkForm, personForm, rolesForm } from '../schema'

/** Adds a person and answers with the link to hand over, this once. */
export const inviteAction = defineAction(
  inviteForm,
  async (actor, { locale, ...person }) => {
    const { token } = await invite(actor, person)
    return { link: publicAddress(localePath(locale, `/invitation/${token}`)), publicName: person.publicName }
  },
  { refreshes: true },
)

/** Makes a link for somebody who forgot their password, and answers with it, this once. */
export const giveLinkAction = defineAction(linkForm, async (actor, { locale, ...form }) => {
  const { token, publicName } = await giveLink(actor, form)
  return { link: publicAddress(localePath(locale, `/invitation/${token}`)), publicName }
})

/** Takes back an invitation that was not accepted. */
export const revokeInvitationAction = defineAction(
  personForm,
  (actor, { person, key }) => revokeInvitation(actor, person, key),
  { refreshes: true },
)

/** Gives somebody other roles. */
export const changeRolesAction = defineAction(rolesForm, changeRoles, { refreshes: true })

/** Keeps somebody from signing in. */
export const disablePersonAction = defineAction(
  personForm,
  (actor, { person, key }) => disablePerson(actor, person, key),
  { refreshes: true },
)

/** Lets somebody sign in again. */
export const enablePersonAction = defineAction(
  personForm,
  (actor, { person, key }) => enablePerson(actor, person, key),
  { refreshes: true },
)
