'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction, defineOpenAction } from '@/lib/platform/define-action'
import { publicAddress } from '@/lib/platform/env'
import { knownAccount, rememberDevice } from '@/lib/platform/known-device'
import { assertSameOrigin } from '@/lib/platform/origin'
import { senderAddress, senderName } from '@/lib/platform/sender'
import { currentActor, dropSession, keepSession } from '@/lib/platform/session'
import { acceptInvitation } from './mutations/accept-invitation'
import { changePassword } from './mutations/change-password'
import { changeRoles } from './mutations/change-roles'
import { chooseShortcuts } from './mutations/choose-shortcuts'
import { disablePerson } from './mutations/disable-person'
import { enablePerson } from './mutations/enable-person'
import { giveLink } from './mutations/give-link'
import { invite } from './mutations/invite'
import { makeToken } from './mutations/make-token'
import { putAwaySteps } from './mutations/put-away-steps'
import { revokeInvitation } from './mutations/revoke-invitation'
import { revokeSession } from './mutations/revoke-session'
import { revokeToken } from './mutations/revoke-token'
import { signIn } from './mutations/sign-in'
import { signOut } from './mutations/sign-out'
import { accountOf, type Trying } from './mutations/try'
import { nextPath } from './rules/next-path'
import {
  invitationForm,
  inviteForm,
  linkForm,
  passwordForm,
  personForm,
  rolesForm,
  sessionForm,
  shortcutsForm,
  signInForm,
  stepsForm,
  tokenForm,
  tokenIdForm,
} from './schema'

const anew = { refreshes: true } as const

/** Signs in and leads to the page that was asked for. */
export const signInAction = defineOpenAction(
  signInForm,
  async ({ email, password, next }): Promise<never> => {
    const account = accountOf(email)
    const asked = await headers()
    const isKnown = (await knownAccount()) === account
    const trying: Trying = isKnown
      ? { device: 'known' }
      : { device: 'strange', sender: await senderName(senderAddress(asked)) }
    const session = await signIn({ email, password, trying, userAgent: asked.get('user-agent') })
    await keepSession(session)
    await rememberDevice(account)
    redirect(nextPath(next, '/desk'))
  },
)

/** Chooses the first password behind an invitation's link, signs in and leads to the desk. */
export const acceptInvitationAction = defineOpenAction(
  invitationForm,
  async ({ token, password, next }): Promise<never> => {
    const userAgent = (await headers()).get('user-agent')
    const session = await acceptInvitation({ token, password, userAgent })
    await keepSession(session)
    await rememberDevice(accountOf(session.email))
    redirect(nextPath(next, '/desk'))
  },
)

/** Signs this device out and leads to the front page, in the language of the page where it was asked. */
export async function signOutAction(): Promise<void> {
  await assertSameOrigin()
  const actor = await currentActor()
  if (actor.kind === 'member') await signOut(actor)
  await dropSession()
  redirect(localePath(localeOf(await firstSegment()), '/'))
}

async function firstSegment(): Promise<string> {
  const referrer = (await headers()).get('referer') ?? ''
  return URL.canParse(referrer) ? (new URL(referrer).pathname.split('/')[1] ?? '') : ''
}

/** Changes one's own password. */
export const changePasswordAction = defineAction(passwordForm, changePassword, anew)

/** Signs one of one's own devices out. */
export const revokeSessionAction = defineAction(
  sessionForm,
  (actor, { session }) => revokeSession(actor, session),
  anew,
)

/** Turns single keys on or off. */
export const chooseShortcutsAction = defineAction(
  shortcutsForm,
  (actor, { shortcuts }) => chooseShortcuts(actor, shortcuts === 'on'),
  anew,
)

/** Puts the first steps of a role away, or brings them back. */
export const putAwayStepsAction = defineAction(
  stepsForm,
  (actor, { role, shown }) => putAwaySteps(actor, role, shown === 'yes'),
  anew,
)

/** Adds a person and answers with the link to hand over, this once. */
export const inviteAction = defineAction(
  inviteForm,
  async (actor, { locale, ...person }) => {
    const { token } = await invite(actor, person)
    return { link: publicAddress(localePath(locale, `/invitation/${token}`)), publicName: person.publicName }
  },
  anew,
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
  anew,
)

/** Gives somebody other roles. */
export const changeRolesAction = defineAction(rolesForm, changeRoles, anew)

/** Keeps somebody from signing in. */
export const disablePersonAction = defineAction(
  personForm,
  (actor, { person, key }) => disablePerson(actor, person, key),
  anew,
)

/** Lets somebody sign in again. */
export const enablePersonAction = defineAction(
  personForm,
  (actor, { person, key }) => enablePerson(actor, person, key),
  anew,
)

/** Makes a token for one's own programs and answers with it, this once. */
export const makeTokenAction = defineAction(
  tokenForm,
  async (actor, input) => {
    const { token } = await makeToken(actor, input)
    return { token, name: input.tokenName, days: input.days }
  },
  anew,
)

/** Ends a token at once. */
export const revokeTokenAction = defineAction(
  tokenIdForm,
  (actor, { token }) => revokeToken(actor, { id: token }),
  anew,
)
