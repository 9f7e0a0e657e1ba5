import 'server-only'
import { findHeadOver } from '@/lib/event/data/heads'
import { findLinkOf } from '@/lib/event/data/links'
import { loadKeys } from '@/lib/event/loaders'
import type { EventProof } from '@/lib/event/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findFirstSlug } from '@/lib/statement/data'
import { contentText } from '@/lib/status-update/rules/content-hash'
import type { JudgementCheck } from '../types'
import { loadRevisions } from './revisions'

/**
 * The newest act with a verb on an object, opened, and what leads from it to a signed head; null where there is no such act. The caller
 * has made sure that readers may see it.
 */
const loadEventProof = remembered(
  'event-proof',
  (slug) => [tagOf.statement(slug)],
  async (_slug: string, objectType: string, objectId: string, verb: string): Promise<EventProof | null> => {
    const found = await findLinkOf(objectType, objectId, verb)
    if (!found) return null
    const over = await findHeadOver(found.event.position)
    return { ...found, signed: over }
  },
)

/** By which address what was signed names a statement: the first that it had. */
const loadFirstSlug = remembered('first-slug', (slug) => [tagOf.statement(slug)], findFirstSlug)

/** A judgement that is or was final, with its proof; null for any other. `line` and `number` as in its address. */
export async function loadCheck(
  slug: string,
  reference: string,
  line: string,
  number: string,
): Promise<JudgementCheck | null> {
  const found = await loadRevisions(slug, reference, '')
  const revision = found?.ever.find((each) => each.party === line && String(each.number) === number)
  if (!found || !revision || revision.finalAt === null) return null
  const [proof, keys, first] = await Promise.all([
    loadEventProof(slug, 'revision', revision.id, 'published'),
    loadKeys(),
    loadFirstSlug(slug),
  ])
  if (!proof) return null
  return {
    found,
    revision,
    content: contentText(revision),
    identity: JSON.stringify([first, reference, line, number, revision.contentSha256]),
    proof,
    key: keys.find(({ id }) => id === proof.signed?.head.key) ?? null,
  }
}
