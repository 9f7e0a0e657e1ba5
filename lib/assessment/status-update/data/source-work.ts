import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { governingSelect, namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { hingeOf } from '@/lib/text/commitment/rules/hinge'
import { JUDGEMENTS, STANCES } from '@/lib/text/method/types'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { SourceFacts } from '../rules/input'
import { newest } from '../rules/lines'
import { judgementsFor } from '../rules/method'
import type { DraftToSubmit, SourceWorkView } from '../rules/readiness'
import { draftOf } from '../rules/revision-content'
import { type DraftInput, draftSchema } from '../schema'
import type { WorkLine } from '../types'
import { draftReadiness, findFacts } from './draft-readiness'
import { itemOf, itemSelect } from './item'
import { deskRevisionSelect, type RevisionOfLine, revisionOfLine } from './line'

/**
 * Everything that one source is cited for, for a member who has it open before them: in their own drafts, and where they have none in the
 * newest revision of the line; and how ready the drafts are to be submitted. Other people's drafts are never in it.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findSourceWork(
  actor: Member,
  sourceId: string,
  language = '',
): Promise<SourceWorkView> {
  const kept = await findKeptFrom(actor.id)
  const lines = (await findLines(actor, sourceId, kept.revisions, language)).map((line) => ({
    ...line,
    basis: basisOf(line),
  }))
  const citing = lines.flatMap(({ basis, ...line }) => {
    const rows = basis ? rowsOf(basis, sourceId) : []
    return basis && rows.length > 0 ? [{ ...line, basis, rows }] : []
  })
  const sources = await findFacts(
    citing.flatMap(({ draft }) => (draft ? draft.content.citations.map((row) => row.sourceId.trim()) : [])),
    kept.classings,
  )
  return {
    lines: citing.map(({ basis, rows, ...line }) => workLineOf(line, basis, rows)),
    drafts: citing.flatMap(({ draft, ...line }) => (draft ? [draftToSubmit(line, draft, sources)] : [])),
  }
}

type OwnDraft = { readonly version: number; readonly begunFrom: number; readonly content: DraftInput }
type Line = Awaited<ReturnType<typeof findLines>>[number]

async function findLines(actor: Member, sourceId: string, kept: readonly string[], language: string) {
  const seen = { id: { notIn: [...kept] } }
  const rows = await db().line.findMany({
    where: {
      commitment: { withdrawnAt: null },
      OR: [
        { drafts: { some: { personId: actor.id } } },
        { revisions: { some: { citations: { some: { sourceId } }, ...seen } } },
      ],
    },
    orderBy: [{ commitment: { passageNumber: 'asc' } }, { commitment: { start: 'asc' } }, { party: 'asc' }],
    select: {
      party: true,
      revisions: { where: seen, orderBy: { number: 'asc' }, select: deskRevisionSelect },
      drafts: {
        where: { personId: actor.id },
        select: { version: true, begunFrom: true, content: true },
      },
      commitment: {
        select: {
          ...itemSelect,
          title: true,
          titleLanguage: true,
          ...translationsOfItem(language, ['title']),
          start: true,
          exact: true,
          prefix: true,
          suffix: true,
          governedBy: { select: governingSelect },
          rendering: { select: { language: true } },
          statement: {
            select: {
              ...itemSelect.statement.select,
              parties: {
                orderBy: { position: 'asc' as const },
                select: { key: true, name: true, names: true, representedBy: true },
              },
            },
          },
        },
      },
    },
  })
  return rows.flatMap(({ party, revisions, drafts: [draft], commitment }) => {
    const { title, titleLanguage, start, exact, prefix, suffix, governedBy, rendering, ...item } =
      namedIn(commitment)
    const hinge = governedBy && hingeOf(governedBy)
    if (judgementsFor(item.force, item.followed).length === 0) return []
    return [
      {
        party,
        parties: commitment.statement.parties,
        item: itemOf(item),
        words: {
          title,
          titleLanguage,
          quoted: quotedWords({ start, exact, prefix, suffix, hinge }),
          language: rendering.language,
        },
        revisions: revisions.map((row) => revisionOfLine(row, item.reference, party)),
        draft: draft ? { ...draft, content: draftSchema.parse(draft.content) } : null,
      },
    ]
  })
}

function basisOf({ draft, revisions }: { draft: OwnDraft | null; revisions: readonly RevisionOfLine[] }) {
  if (draft) return draft.content
  const from = newest(revisions.filter(({ state }) => state !== 'withdrawn'))
  return from ? draftOf(from) : null
}

function rowsOf({ citations }: DraftInput, sourceId: string): WorkLine['rows'] {
  return citations.flatMap(({ sourceId: id, shows, stance, quote, locator }, index) =>
    id.trim() === sourceId
      ? [{ index, shows, stance: STANCES.find((known) => known === stance) ?? null, quote, locator }]
      : [],
  )
}

function workLineOf(
  { item, party, parties, words, draft, revisions }: Omit<Line, 'basis'>,
  basis: DraftInput,
  rows: WorkLine['rows'],
): WorkLine {
  return {
    ...words,
    slug: item.statement.slug,
    reference: item.reference,
    force: item.force,
    party,
    parties,
    judgement: JUDGEMENTS.find((judgement) => judgement === basis.judgement) ?? null,
    version: draft?.version ?? 0,
    seen: newest(revisions)?.number ?? 0,
    rows,
  }
}

function draftToSubmit(
  { item, party, parties, words, revisions }: Omit<Line, 'draft' | 'basis'>,
  draft: OwnDraft,
  sources: ReadonlyMap<string, SourceFacts>,
): DraftToSubmit {
  return {
    slug: item.statement.slug,
    reference: item.reference,
    title: words.title,
    titleLanguage: words.titleLanguage,
    party,
    parties,
    version: draft.version,
    ...draftReadiness({ item, party, revisions }, draft, sources),
  }
}
