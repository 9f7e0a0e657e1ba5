import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { keptForPage } from '@/lib/ground/platform/page-cookie'
import { currentActor } from '@/lib/ground/platform/session'
import { findPrivatePage } from '../data/private-page'
import { PROOF } from '../rules/private-link'
import type { PrivatePageView } from '../types'

/** What stands behind a private link, for whoever has followed it, asked anew each time; null where that opens nothing, whatever the reason. */
export async function loadPrivatePage(id: string, language: string): Promise<PrivatePageView | null> {
  if (!isId(id)) return null
  return findPrivatePage({ id, proof: await keptForPage(PROOF) }, await currentActor(), language)
}
