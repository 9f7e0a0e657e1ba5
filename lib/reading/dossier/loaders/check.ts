import 'server-only'
import { contentText } from '@/lib/assessment/status-update/rules/content-hash'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { didArrive, findOrigin } from '@/lib/record/event/data/arrival'
import { findHeadOver } from '@/lib/record/event/data/heads'
import { findLinkOf } from '@/lib/record/event/data/links'
import { loadKeys } from '@/lib/record/event/loaders/keys'
import type { EventProof } from '@/lib/record/event/types'
import { findFirstSlug } from '@/lib/text/statement/data/statements'
import { checkAddress } from '@/lib/text/statement/rules/addresses'
import type { CheckElsewhere, JudgementCheck } from '../types'
import { loadRevision } from './revisions'

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
  const final = await loadFinal(slug, reference, line, number)
  if (!final) return null
  const { found, revision } = final
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

const loadOriginOf = remembered(
  'origin-of-judgement',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, revisionId: string): Promise<string | null> =>
    (await didArrive('revision', revisionId, 'published')) ? findOrigin(slug) : null,
)

/** Where a judgement can be checked that became final on the site from which its statement arrived; null for any other. As above. */
export async function loadCheckElsewhere(
  slug: string,
  reference: string,
  line: string,
  number: string,
): Promise<CheckElsewhere | null> {
  const final = await loadFinal(slug, reference, line, number)
  const origin = final && (await loadOriginOf(slug, final.revision.id))
  if (!final || origin === null) return null
  const path = checkAddress(slug, reference, line, final.revision.number)
  return { ...final, address: `${origin.replace(/\/+$/, '')}${path.slice(`/${slug}`.length)}` }
}

/** A judgement that is or was final, with its item; null for any other. */
async function loadFinal(slug: string, reference: string, line: string, number: string) {
  const named = await loadRevision(slug, reference, line, number, '')
  return named && named.revision.finalAt !== null ? { found: named.found, revision: named.revision } : null
}
