import 'server-only'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { begun, may } from '@/lib/review/policy'
import { findDeskTest, findTestsOfItem } from './data/desk'
import { TEST_WRITERS } from './types'

/** The proposals on an item, and whether whoever asks may make one; null (not found) for a visitor. */
export async function loadTestsOfItem(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayPropose = may(actor, 'submit', begun(actor, TEST_WRITERS)) === true
  return { actor, mayPropose, tests: await findTestsOfItem(slug, reference) }
}

/** One proposal; null (not found) for a visitor, and where there is none. */
export async function loadDeskTest(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const test = await findDeskTest(actor, id, language)
  return test && { actor, test }
}

/** One's own proposal that came back, to begin from; null where there is none. */
export async function loadBegunTest(from: string | undefined) {
  if (from === undefined) return null
  const loaded = await loadDeskTest(from, '')
  return loaded?.test.isMine ? loaded.test : null
}
