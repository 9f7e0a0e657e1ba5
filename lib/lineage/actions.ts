'use server'

import { withNamed } from '@/lib/commitment/data/named-in-form'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { findLaterPlaces, findLaterTexts } from './data/later-texts'
import { fitContent } from './mutations/fit-content'
import { linkReview } from './mutations/link-review'
import { proposeLink } from './mutations/propose-link'
import { itemIn, laterSchema, mendSchema, proposeSchema } from './schema'

/** Proposes a link and leads to its page. The later text may be named in words (`withNamed`). */
export async function proposeLinkAction(
  previous: FormState<never>,
  form: FormData,
): Promise<FormState<never>> {
  return withNamed(
    'later',
    form,
    (sent) => proposing(previous, sent),
    (sent) => {
      const item = itemIn(String(sent.get('item') ?? ''))
      return { placesFor: (typed) => findLaterPlaces(item, typed), choicesAt: findLaterTexts }
    },
  )
}

const proposing = defineAction(proposeSchema, proposeLink, { to: ({ id }) => deskLinkAddress(id) })

/** The later texts that answer to what was typed, so many as are offered; for whoever is signed in. */
export const findLaterTextsAction = defineAction(laterSchema, async (_actor, { item, typed, locale }) =>
  findLaterTexts(await findLaterPlaces(item, typed), locale),
)

/** Submits a link again after it came back, and leads to its page. */
export const mendLinkAction = defineAction(
  mendSchema,
  (actor, { linkId: id, version, ...said }) =>
    linkReview.submit(actor, { id, version }, ({ later }) => fitContent(later, said)),
  { to: (_done, { linkId }) => deskLinkAddress(linkId) },
)
