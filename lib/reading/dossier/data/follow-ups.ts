import 'server-only'
import { findPublicFollowUps } from '@/lib/assessment/follow-up/data/public'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { findStandings, type Standing } from '@/lib/assessment/status-update/data/standings'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import type { NamedItem } from '@/lib/text/commitment/types'

/** Some questions to come back to, with what they are about. */
export interface QuestionsPart {
  questions: readonly FollowUpView[]
  /** The items that the questions are about, in reading order. */
  items: readonly NamedItem[]
  /** How these items stand. */
  standings: readonly Standing[]
}

/** Public questions of a statement, and what they are about. @param ids of the questions, parted by spaces */
export async function findQuestionsPart(slug: string, ids: string, language = ''): Promise<QuestionsPart> {
  const questions = await findPublicFollowUps(slug, { ids: ids.split(' ') })
  const references = [...new Set(questions.flatMap(({ reference }) => reference ?? []))]
  const [items, standings] = await Promise.all([
    findNamedItems(slug, { references }, language),
    findStandings(slug, references),
  ])
  return { questions, items, standings }
}
