'use server'

import { defineAction } from '@/lib/platform/define-action'
import { ENTRIES_ON_DESK } from '@/lib/platform/parts'
import { deskMarkAddress } from '@/lib/statement/rules/addresses'
import { findChoicePlaces, findChoices } from './data/choice'
import { mark } from './mutations/mark'
import { mend } from './mutations/mark-review'
import { proposeWithdrawal } from './mutations/propose-withdrawal'
import { turnFollowing } from './mutations/turn-following'
import { choiceSchema, followingSchema, markSchema, mendSchema, withdrawalSchema } from './schema'

const toItsPage = {
  to: (_done: unknown, { markId }: { readonly markId: string }) => deskMarkAddress(markId),
}

/** Marks words and leads to the new item's page. Of what is public only that something awaits review can change. */
export const markAction = defineAction(markSchema, mark, {
  expire: (_done, { statement }) => [{ objectType: 'commitment', verb: 'marked' }, [statement]],
  to: ({ markId }) => deskMarkAddress(markId),
})

/** Submits a mark again that was sent back, and leads to its page. */
export const mendAction = defineAction(mendSchema, mend, toItsPage)

/** Proposes to withdraw a public item and leads to its page. */
export const proposeWithdrawalAction = defineAction(withdrawalSchema, proposeWithdrawal, toItsPage)

/** Turns following a position on or off and leads to its page. */
export const turnFollowingAction = defineAction(followingSchema, turnFollowing, {
  expire: ({ statement }, { follow }) => {
    const verb = follow === 'on' ? 'turned following on' : 'turned following off'
    return [{ objectType: 'commitment', verb }, [statement]]
  },
  ...toItsPage,
})

/** What can be chosen by what was typed where an item is asked for, so many as a part has; for whoever is signed in. */
export const findChoicesAction = defineAction(choiceSchema, async (_actor, { typed, whole, of, locale }) => {
  const places = await findChoicePlaces({
    typed,
    whole: whole === 'only' ? whole : whole === 'yes',
    of: of || null,
  })
  return findChoices(places.slice(0, ENTRIES_ON_DESK), locale)
})
