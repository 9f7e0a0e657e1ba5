import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findUnderReview } from '@/lib/record/review/data/under-review'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { sharePolicy } from '../policy'
import type { ReviewedWork } from '../rules/shared-nouns'
import type { SharedWorkName } from '../schema'
import type { SharableWork } from '../types'
import { reviewedNamed } from './own-links'
import { findWorkToShare } from './work-to-share'

/**
 * Work that somebody may give a link to, as the form names it; null where there is none.
 *
 * @param language in which the item is named where its title was translated
 */
export async function findSharable(
  actor: Member,
  named: SharedWorkName,
  language: string,
): Promise<SharableWork | null> {
  const found = await findWorkToShare(db(), actor, named).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!found || sharePolicy(actor, 'give', found.work) !== true) return null
  if ('noun' in named) {
    const [work] = await findUnderReview([named.id])
    return reviewedNamed(named, work)
  }
  const line = await lineOf(actor, named)
  if (!line) return null
  const { slug, reference, party } = line
  const [[item], statement] = await Promise.all([
    findCommitments(slug, [reference], language),
    findJudgedStatement(slug),
  ])
  if (!item || !statement) return null
  const { title, titleLanguage } = item
  return {
    ...{ to: found.work.kind, reference, title, titleLanguage },
    line: { party, parties: statement.parties },
  }
}

async function lineOf(actor: Member, named: Exclude<SharedWorkName, ReviewedWork>) {
  if (!('revision' in named)) return { slug: named.statement, reference: named.reference, party: named.party }
  const { revisions } = await findKeptFrom(actor.id)
  const row = await db().revision.findFirst({
    where: { id: named.revision, NOT: { id: { in: [...revisions] } } },
    select: {
      line: {
        select: {
          party: true,
          commitment: { select: { reference: true, statement: { select: { slug: true } } } },
        },
      },
    },
  })
  if (!row) return null
  const { party, commitment } = row.line
  return { slug: commitment.statement.slug, reference: commitment.reference, party }
}
