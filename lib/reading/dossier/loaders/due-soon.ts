import 'server-only'
import { findPlacedQuestions } from '@/lib/assessment/follow-up/data/public'
import { inListOrder } from '@/lib/assessment/follow-up/rules/due'
import type { FollowUpView, PlacedQuestion } from '@/lib/assessment/follow-up/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findQuestionsPart, type QuestionsPart } from '../data/follow-ups'

/** Where each public question of a statement stands in its lists. */
export const loadPlaced = remembered(
  'placed-questions',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPlacedQuestions(slug),
)

const loadQuestions = remembered(
  'questions-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string, language: string) => findQuestionsPart(slug, ids, language),
)

/** What a front page says of the questions: those that want attention first, and how many are open. */
export interface DueSoonShown {
  readonly questions: readonly FollowUpView[]
  readonly open: number
}

/** The open questions that want attention first. @param count how many at most */
export async function loadDueSoon(slug: string, count: number, language: string): Promise<DueSoonShown> {
  const open = inListOrder(await loadPlaced(slug)).filter(({ closedOn }) => closedOn === null)
  const { questions } = await questionsIn(slug, open.slice(0, count), language)
  return { questions, open: open.length }
}

/** The questions of some places, in the order of the places. */
export async function questionsIn(
  slug: string,
  places: readonly PlacedQuestion[],
  language: string,
): Promise<QuestionsPart> {
  if (places.length === 0) return { questions: [], items: [], standings: [] }
  const part = await loadQuestions(slug, places.map(({ id }) => id).join(' '), language)
  const views = new Map(part.questions.map((question) => [question.id, question]))
  return { ...part, questions: places.flatMap(({ id }) => views.get(id) ?? []) }
}
