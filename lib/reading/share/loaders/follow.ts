import 'server-only'
import { keepForPage } from '@/lib/ground/platform/page-cookie'
import { currentActor } from '@/lib/ground/platform/session'
import { followLink } from '../mutations/follow-link'
import { NO_PRIVATE_PAGE, PROOF, privateAddress } from '../rules/private-link'

/**
 * Follows a private link, and gives the browser what it keeps for the page that it is led to.
 *
 * @param isLook whether only what is there is asked
 * @returns the address of that page, without a language
 */
export async function followPrivateLink(token: string, isLook: boolean): Promise<string> {
  const letIn = await followLink(token, await currentActor(), isLook)
  if (!letIn) return NO_PRIVATE_PAGE
  const path = privateAddress(letIn.id)
  await keepForPage({ name: PROOF, path }, letIn.proof, letIn.until)
  return path
}
