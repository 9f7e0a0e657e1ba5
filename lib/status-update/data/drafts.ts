import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { shownOn } from '../rules/lines'
import { draftSchema, submissionSchema } from '../schema'
import { type DraftEntry, JUDGEMENTS } from '../types'
import { deskRevisionSelect, revisionOfLine } from './line'

/** The member's own drafts, the one saved last first. Nobody else ever sees them. */
export async function findDrafts(actor: Member): Promise<DraftEntry[]> {
  const rows = await db().draft.findMany({
    where: { personId: actor.id },
    orderBy: { updatedAt: 'desc' },
    select: {
      version: true,
      updatedAt: true,
      content: true,
      line: {
        select: {
          party: true,
          revisions: { orderBy: { number: 'asc' }, select: deskRevisionSelect },
          commitment: {
            select: {
              reference: true,
              title: true,
              titleLanguage: true,
              statement: {
                select: {
                  slug: true,
                  parties: {
                    orderBy: { position: 'asc' },
                    select: { key: true, name: true, representedBy: true },
                  },
                },
              },
            },
          },
        },
      },
    },
  })
  return rows.map(({ version, updatedAt, content, line }) => {
    const { statement, ...item } = line.commitment
    const typed = draftSchema.parse(content)
    const shown = shownOn(line.revisions.map((row) => revisionOfLine(row, item.reference, line.party)))
    return {
      ...item,
      slug: statement.slug,
      parties: statement.parties,
      party: line.party,
      version,
      savedAt: updatedAt.toISOString(),
      judgement: JUDGEMENTS.find((judgement) => judgement === typed.judgement) ?? null,
      shown: shown && { judgement: shown.shown.judgement, as: shown.as },
      missing: submissionSchema.safeParse(typed).error?.issues.length ?? 0,
    }
  })
}
