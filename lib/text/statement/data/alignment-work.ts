import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { decisionOf, decisionsSelect, findReadBefore } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { alignmentHash } from '../rules/aligned'
import { proposedWordsOf, spanOfRun } from '../rules/alignment-form'
import { type AlignedRow, type AlignmentWork, WORDING_WRITERS } from '../types'
import { rowOf } from './alignment'
import { findGround } from './alignment-ground'
import { shortTitleOf, shortTitleSelect } from './short-title'

/**
 * One alignment with all that is needed to write it or to decide on it; null where there is none.
 *
 * @param language in which statements are named where they are named in it
 */
export async function findAlignmentWork(
  actor: Member,
  id: string,
  language = '',
): Promise<AlignmentWork | null> {
  const row = await db().alignment.findUnique({ where: { id }, select: workSelect })
  if (!row) return null
  const {
    number,
    state,
    version,
    added,
    clauses,
    alignedBy,
    alignedById,
    reviews,
    publishedAt,
    withdrawnAt,
  } = row
  const moments = [row.startedAt, row.submittedAt, reviews.at(-1)?.at, withdrawnAt]
  const rows = clauses.map(rowOf)
  const ground = await findGround(db(), added, rows)
  const { baseRendering, base, other, proposals } = ground
  const { statement, statementId: _of, addedById, replacesId: _id, replaces, ...rendering } = added
  const work = {
    state,
    authorId: alignedById,
    people: [alignedById, addedById],
    writers: WORDING_WRITERS,
    wasPublished: publishedAt !== null,
  }
  return {
    id,
    number,
    state,
    version,
    by: alignedBy.publicName,
    isMine: alignedById === actor.id,
    at: new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0))).toISOString(),
    fingerprint: alignmentHash(added.sha256, rows),
    decisions: reviews.map(decisionOf),
    returned: state === 'submitted' ? await findReturned(id) : null,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' },
    statement: shortTitleOf(statement, language),
    rendering,
    replaces,
    base: baseRendering,
    rows,
    clauses: base.clauses.map((clause, index) => {
      const proposal = proposals[index]
      const span = proposal?.run ? spanOfRun(other.clauses, proposal.run) : null
      return {
        start: clause.start,
        end: clause.end,
        text: clause.text,
        items: baseRendering.items
          .filter((item) => item.start < clause.end && clause.start < item.end)
          .map(({ reference, force }) => ({ reference, force })),
        operative: proposedWordsOf(clause.text, baseRendering.language),
        proposal: proposal
          ? {
              basis: proposal.basis,
              span,
              exact: span && added.text.slice(span.start, span.end),
              likeness: proposal.likeness,
            }
          : null,
      }
    }),
    otherClauses: other.clauses.map(({ start, end, text }) => ({
      start,
      end,
      text,
      operative: proposedWordsOf(text, added.language),
    })),
    may: {
      submit: answer(actor, 'submit', work, FIRM_STEPS),
      approve: answer(actor, 'approve', work, FIRM_STEPS),
      withdraw: answer(actor, 'withdraw', work, FIRM_STEPS),
    },
  }
}

/** What was read when it was sent back last: rows as they were written by us. */
async function findReturned(id: string): Promise<readonly AlignedRow[] | null> {
  return ((await findReadBefore({ alignmentId: id })) as readonly AlignedRow[] | undefined) ?? null
}

const rendering = {
  id: true,
  key: true,
  language: true,
  label: true,
  publisher: true,
  url: true,
  sha256: true,
} as const

const workSelect = {
  id: true,
  number: true,
  state: true,
  version: true,
  alignedById: true,
  startedAt: true,
  submittedAt: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  alignedBy: { select: { publicName: true } },
  reviews: decisionsSelect,
  clauses: { orderBy: { position: 'asc' } },
  added: {
    select: {
      ...rendering,
      text: true,
      statementId: true,
      addedById: true,
      replacesId: true,
      replaces: { select: rendering },
      statement: { select: shortTitleSelect },
    },
  },
} as const
