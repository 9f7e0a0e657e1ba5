import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { mayWord } from '../policy'
import { proposedWordsOf, spanOfRun } from '../rules/alignment-form'
import type { AlignmentWork } from '../types'
import { rowOf } from './alignment'
import { findGround } from './alignment-ground'

/** One alignment with all that is needed to write it or to decide on it; null where there is none. */
export async function findAlignmentWork(actor: Member, id: string): Promise<AlignmentWork | null> {
  const row = await db().alignment.findUnique({ where: { id }, select: workSelect })
  if (!row) return null
  const { added, clauses, alignedBy, decidedBy, alignedById, startedAt, submittedAt, decidedAt, ...rest } =
    row
  const rows = clauses.map(rowOf)
  const ground = await findGround(db(), added, rows)
  const { baseRendering, base, other, proposals } = ground
  const owned = { alignedById, addedById: added.addedById }
  const {
    statement,
    statementId: _statementId,
    addedById: _addedById,
    replacesId: _replacesId,
    ...rendering
  } = added
  return {
    ...rest,
    by: alignedBy.publicName,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    decision:
      decidedBy && decidedAt
        ? { by: decidedBy.publicName, at: decidedAt.toISOString(), reason: rest.reason }
        : null,
    statement,
    rendering,
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
      edit: mayWord(actor, 'edit', owned),
      decide: mayWord(actor, 'decide', owned),
      take_back: mayWord(actor, 'take_back', owned),
    },
  }
}

const workSelect = {
  id: true,
  number: true,
  state: true,
  version: true,
  contentSha256: true,
  reason: true,
  alignedById: true,
  startedAt: true,
  submittedAt: true,
  decidedAt: true,
  alignedBy: { select: { publicName: true } },
  decidedBy: { select: { publicName: true } },
  clauses: { orderBy: { position: 'asc' } },
  added: {
    select: {
      id: true,
      statementId: true,
      key: true,
      language: true,
      label: true,
      publisher: true,
      url: true,
      text: true,
      sha256: true,
      addedById: true,
      replacesId: true,
      statement: { select: { slug: true, shortTitle: true } },
    },
  },
} as const
