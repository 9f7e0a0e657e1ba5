'use server'

import { headers } from 'next/headers'
import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { Invalid } from '@/lib/ground/platform/errors'
import { keepForPage, keptForPage } from '@/lib/ground/platform/page-cookie'
import { senderAddress, senderName } from '@/lib/ground/platform/sender'
import { currentActor } from '@/lib/ground/platform/session'
import { comment } from '../mutations/comment'
import { sayPassphrase } from '../mutations/follow-link'
import { PROOF, privateAddress } from '../rules/private-link'
import { commentSchema, type Fault, openSchema } from '../schema'

const guest = async () => ({
  proof: await keptForPage(PROOF),
  sender: await senderName(senderAddress(await headers())),
})

/** Opens a private link with its passphrase, and leads to what it shows. */
export const openAction = defineOpenAction(
  openSchema,
  async ({ id, linkPassword }) => {
    const saying = { id, passphrase: linkPassword, ...(await guest()) }
    const letIn = await sayPassphrase(saying, await currentActor())
    const wrong: Fault = 'passphrase_wrong'
    if (!letIn) throw new Invalid({ linkPassword: [wrong] })
    await keepForPage({ name: PROOF, path: privateAddress(id) }, letIn.proof, letIn.until)
  },
  { to: (_done, { id }) => privateAddress(id) },
)

/** Keeps a guest's comment, and leads back to it. */
export const commentAction = defineOpenAction(
  commentSchema,
  async (input) => comment(input, await guest(), await currentActor()),
  { to: (_done, { id }) => `${privateAddress(id)}#comments` },
)
