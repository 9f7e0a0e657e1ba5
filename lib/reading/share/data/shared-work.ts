import 'server-only'
import { findDossiers } from '@/lib/assessment/status-review/data/dossiers'
import { deskRevisionSelect, revisionOfLine } from '@/lib/assessment/status-update/data/line'
import { draftSchema } from '@/lib/assessment/status-update/schema'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { shownOf } from '../rules/private-link'
import { sharedDraft, sharedRevision } from '../rules/shared-judgement'
import { reviewedWorkOf } from '../rules/shared-nouns'
import type { SharedJudgement, SharedWork } from '../types'
import type { OpenLink } from './open-link'
import { findSharedReviewed } from './shared-reviewed'

const lineSelect = {
  party: true,
  commitment: { select: { reference: true, withdrawnAt: true, statement: { select: { slug: true } } } },
} as const
type OnLine = RowOf<'line', typeof lineSelect>

const revisionSelect = { ...deskRevisionSelect, line: { select: lineSelect } } as const

/**
 * What a link shows. One to a draft follows what its maker writes on the line: the draft while there is one, else what they submitted there last since the
 * link was made.
 *
 * @param language in which the item is named where its title was translated
 */
export async function findSharedWork(link: OpenLink, language: string): Promise<SharedWork> {
  const reviewed = reviewedWorkOf(link)
  if (reviewed) return findSharedReviewed(reviewed, language)
  if (link.revision) return revisionWork(link, { id: link.revision.id }, language)
  const { draftLineId: lineId, createdById: personId } = link
  const draft = await db().draft.findFirst({
    where: { lineId: lineId ?? '', personId },
    select: { id: true, content: true, updatedAt: true, line: { select: lineSelect } },
  })
  const since = { lineId: lineId ?? '', authorId: personId, submittedAt: { gte: link.createdAt } }
  if (!draft) return revisionWork(link, since, language)
  if (draft.line.commitment.withdrawnAt !== null) return { kind: 'withdrawn' }
  const content = draftSchema.parse(draft.content)
  const cited = content.citations.map(({ sourceId }) => sourceId.trim())
  if (await isWithheld(cited)) return { kind: 'held' }
  const named = { id: draft.id, reference: draft.line.commitment.reference, party: draft.line.party }
  const judgement = sharedDraft(content, named)
  const at = draft.updatedAt.toISOString()
  const said = { state: 'draft', at, author: link.createdBy.publicName } as const
  return wordsOf(link, draft.line, { judgement, ...said }, language)
}

/** What a link to a submitted judgement shows. */
async function revisionWork(
  link: OpenLink,
  which: { id: string } | { lineId: string; authorId: string; submittedAt: { gte: Date } },
  language: string,
): Promise<SharedWork> {
  const row = await db().revision.findFirst({
    where: which,
    orderBy: { number: 'desc' },
    select: revisionSelect,
  })
  if (!row) return { kind: 'withdrawn' }
  const { line, ...said } = row
  const { reference, withdrawnAt, statement } = line.commitment
  const revision = revisionOfLine(said, reference, line.party)
  const shown = shownOf({
    state: revision.state,
    isProvisional: revision.provisional,
    wasFinal: revision.finalAt !== null,
    isItemWithdrawn: withdrawnAt !== null,
  })
  if (shown === 'withdrawn') return { kind: 'withdrawn' }
  if (shown === 'public')
    return {
      kind: 'public',
      address: revisionAddress(statement.slug, reference, line.party, revision.number),
    }
  const state = revision.state === 'sent_back' ? 'sent_back' : 'submitted'
  const { submittedAt: at, author } = revision
  const judgement = sharedRevision(revision)
  return wordsOf(link, line, { judgement, state, at, author: author.publicName }, language)
}

type Said = {
  readonly judgement: SharedJudgement
  readonly state: 'draft' | 'submitted' | 'sent_back'
  readonly at: string
  readonly author: string
}

/** The words with what they are about and cite, as whoever made the link sees that. */
async function wordsOf(link: OpenLink, line: OnLine, said: Said, language: string): Promise<SharedWork> {
  const { reference, statement } = line.commitment
  const kept = await findKeptFrom(link.createdById)
  const dossiers = await findDossiers([{ line, revision: said.judgement }], kept, language)
  const dossier = dossiers.get(statement.slug)
  const item = dossier?.items.get(reference)
  if (!dossier || !item) return { kind: 'withdrawn' }
  const sources = Object.fromEntries(dossier.sources)
  return { kind: 'words', of: 'judgement', ...said, statement: dossier.statement, item, sources }
}

/** Whether words of one of these sources are withheld: a draft is not covered by the database as what was submitted is. */
async function isWithheld(sourceIds: readonly string[]): Promise<boolean> {
  const where = { sourceId: { in: [...sourceIds] }, liftedAt: null }
  return (await db().withholding.count({ where })) > 0
}
