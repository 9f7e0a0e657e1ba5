import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { begun, may } from '@/lib/record/review/policy'
import { findTestsOfItem } from '../data/desk'
import { TEST_WRITERS } from '../types'

/** The proposals on an item, and whether whoever asks may make one; null (not found) for a visitor. */
export async function loadTestsOfItem(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayPropose = may(actor, 'submit', begun(actor, TEST_WRITERS)) === true
  return { actor, mayPropose, tests: await findTestsOfItem(slug, reference) }
}
