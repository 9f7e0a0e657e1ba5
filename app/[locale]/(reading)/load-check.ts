import { loadEventProof, loadKeys } from '@/lib/event/loaders'
import type { ListedKey } from '@/lib/event/rules/head'
import type { EventProof } from '@/lib/event/types'
import { contentText } from '@/lib/status-update/rules/content-hash'
import type { RevisionView } from '@/lib/status-update/types'
import { type ItemRevisions, loadRevisions } from './load-revisions'

/** All that anybody needs to check a final judgement. */
export interface JudgementCheck {
  found: ItemRevisions
  revision: RevisionView
  /** The judgement as canonical JSON: its SHA-256 is what was approved. */
  content: string
  /** Which judgement it is, as JSON: its SHA-256 stands in the act. */
  identity: string
  /** The act that made it final, and what leads from it to a signed head. */
  proof: EventProof
  /** The key that signed, where somebody did. */
  key: ListedKey | null
}

/** A judgement that is or was final, with its proof; null for any other. `line` and `number` as in its address. */
export async function loadCheck(
  slug: string,
  reference: string,
  line: string,
  number: string,
): Promise<JudgementCheck | null> {
  const found = await loadRevisions(slug, reference)
  const revision = found?.ever.find((each) => each.party === line && String(each.number) === number)
  if (!found || !revision || revision.finalAt === null) return null
  const [proof, keys] = await Promise.all([
    loadEventProof(slug, 'revision', revision.id, 'published'),
    loadKeys(),
  ])
  if (!proof) return null
  return {
    found,
    revision,
    content: contentText(revision),
    identity: JSON.stringify([slug, reference, line, number, revision.contentSha256]),
    proof,
    key: keys.find(({ id }) => id === proof.signed?.head.key) ?? null,
  }
}
