import 'server-only'
import type { Actor } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { PrivatePageView } from '../types'
import { findCommentsBehind } from './guest-comments'
import { findOpenLink } from './open-link'
import { stageOf } from './proof'
import { findSharedWork } from './shared-work'

/**
 * What stands behind a link for a browser that keeps a proof of it.
 *
 * @param language in which the item is named where its title was translated
 * @returns null where that opens nothing, whatever the reason
 */
export async function findPrivatePage(
  { id, proof }: { readonly id: string; readonly proof: string | undefined },
  viewer: Actor,
  language: string,
): Promise<PrivatePageView | null> {
  const link = await findOpenLink(db(), { id }, viewer)
  const stage = link && stageOf(proof, link)
  if (!link || stage === null) return null
  if (stage === 'followed') return { stage: 'passphrase' }
  const [work, comments] = await Promise.all([
    findSharedWork(link, language),
    link.takesComments ? findCommentsBehind(id) : [],
  ])
  const { takesComments, expiresAt, createdBy } = link
  return {
    stage: 'open',
    by: createdBy.publicName,
    expiresAt: expiresAt.toISOString(),
    takesComments,
    work,
    comments,
  }
}
