import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { JUDGEMENTS } from '@/lib/text/method/types'
import { shownOn } from '../rules/lines'
import { draftSchema } from '../schema'
import type { DraftEntry } from '../types'
import { draftReadiness, findFacts } from './draft-readiness'
import { itemOf, itemSelect } from './item'
import { deskRevisionSelect, revisionOfLine } from './line'

/** The ids of the member's own drafts, the one saved last first: what their list is counted and cut by. */
export async function findDraftPlaces(actor: Member): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(d.id::text, ' ' ORDER BY d.updated_at DESC, d.id) AS places
    FROM drafts d WHERE d.person_id = ${actor.id}::uuid`
  return all?.places?.split(' ') ?? []
}

/**
 * The member's own drafts, the one saved last first. Nobody else ever sees them.
 *
 * @param ids only these
 * @param language in which items are named where their titles were translated
 */
export async function findDrafts(
  actor: Member,
  ids?: readonly string[],
  language = '',
): Promise<DraftEntry[]> {
  if (ids?.length === 0) return []
  const rows = await db().draft.findMany({
    where: { personId: actor.id, ...(ids ? { id: { in: [...ids] } } : {}) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: {
      version: true,
      begunFrom: true,
      updatedAt: true,
      content: true,
      line: {
        select: {
          party: true,
          revisions: { orderBy: { number: 'asc' }, select: deskRevisionSelect },
          commitment: {
            select: {
              ...itemSelect,
              title: true,
              titleLanguage: true,
              ...translationsOfItem(language, ['title']),
              statement: {
                select: {
                  ...itemSelect.statement.select,
                  parties: {
                    orderBy: { position: 'asc' },
                    select: { key: true, name: true, names: true, representedBy: true },
                  },
                },
              },
            },
          },
        },
      },
    },
  })
  const drafts = rows.map(({ content, ...row }) => ({ ...row, content: draftSchema.parse(content) }))
  const sources = await findFacts(
    drafts.flatMap(({ content }) => content.citations.map(({ sourceId }) => sourceId.trim())),
    (await findKeptFrom(actor.id)).classings,
  )
  return drafts.map(({ version, begunFrom, updatedAt, content, line }) => {
    const { title, titleLanguage, ...item } = namedIn(line.commitment)
    const { slug, parties } = item.statement
    const { reference } = item
    const revisions = line.revisions.map((row) => revisionOfLine(row, reference, line.party))
    const shown = shownOn(revisions)
    const judgement = JUDGEMENTS.find((key) => key === content.judgement) ?? null
    const { faults, unmet, isOutdated } = draftReadiness(
      { item: itemOf(item), party: line.party, revisions },
      { begunFrom, content },
      sources,
    )
    return {
      reference,
      title,
      titleLanguage,
      slug,
      parties,
      party: line.party,
      version,
      savedAt: updatedAt.toISOString(),
      judgement,
      shown: shown && { judgement: shown.shown.judgement, as: shown.as },
      missing: faults.length,
      unmet: judgement === null ? null : unmet.length,
      isOutdated,
    }
  })
}
