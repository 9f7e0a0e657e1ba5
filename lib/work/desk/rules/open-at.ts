import { schedulingPolicy } from '@/lib/assessment/follow-up/policy'
import { may as mayJudge } from '@/lib/assessment/status-update/policy'
import { TRANSLATION_WRITERS } from '@/lib/assessment/translation/types'
import { SEARCH_WRITERS } from '@/lib/evidence/search-log/types'
import type { Member } from '@/lib/ground/platform/actor'
import { begun, may as mayReview } from '@/lib/record/review/policy'
import { may as mayNote } from '@/lib/text/note/policy'

/** What a member may begin with something that they were reading: to judge or cite it, to annotate it, to ask a question of it, to log a search, to translate what is said of it. */
export interface OpenAt {
  readonly judge: boolean
  readonly annotate: boolean
  readonly ask: boolean
  readonly logSearch: boolean
  readonly translate: boolean
}

/** Which of these are open to a member, by the policies that decide on the forms themselves. */
export function openAt(member: Member): OpenAt {
  return {
    judge: mayJudge(member, 'draft', { ownerId: member.id }) === true,
    annotate: mayNote(member, 'annotate', { authorId: member.id }) === true,
    ask: schedulingPolicy(member, 'schedule', 'follow-up') === true,
    logSearch: mayReview(member, 'submit', begun(member, SEARCH_WRITERS)) === true,
    translate: mayReview(member, 'submit', begun(member, TRANSLATION_WRITERS)) === true,
  }
}
