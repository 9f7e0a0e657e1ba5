'use server'

import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withNamed } from '@/lib/text/commitment/data/named-in-form'
import { findLaterPlaces, findLaterTexts } from '../data/later-texts'
import { proposeLink } from '../mutations/propose-link'
import { itemIn, proposeSchema } from '../schema'

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
