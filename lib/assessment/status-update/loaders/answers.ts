import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findAnswers } from '../data/answers'
import type { AnswerView } from '../types'

/** The status updates that can answer a question on an item, or on the whole statement; none for a visitor. */
export async function loadAnswers(statement: string, reference: string | null): Promise<AnswerView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findAnswers(actor, statement, reference)
}
