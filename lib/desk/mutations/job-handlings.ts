import 'server-only'
import { askProgramHandling } from '@/lib/bringing/mutations/ask-program-handling'
import type { Endings, Handlings } from '@/lib/job/mutations/handling'
import type { Round } from '@/lib/job/mutations/worker'
import { checkWatchHandling } from '@/lib/lead/mutations/check-watch'
import { forgettingLeadsRound } from '@/lib/lead/mutations/forget-leads'
import { watchRound } from '@/lib/lead/mutations/plan-watches'
import { mailEnding } from '@/lib/mail/mutations/send-mail'
import { forgettingNoticesRound } from '@/lib/notice/mutations/forget'
import { tellingRound } from '@/lib/notice/mutations/tell'
import { dueRound } from '@/lib/notice/mutations/tell-due'
import { lettersRound } from '@/lib/notice/mutations/write-letters'
import { captureHandling } from '@/lib/snapshot/mutations/capture'
import { handOverHandling } from '@/lib/snapshot/mutations/hand-over'
import { sweepHandling } from '@/lib/snapshot/mutations/sweep'
import { checkLinkHandling } from '@/lib/source/mutations/check-link'
import { linkCheckRound } from '@/lib/source/mutations/plan-link-checks'

/** How each kind of job is done, by the room whose work it is. What rooms after the desk have to add stands in `jobs.ts` beside `instrumentation.ts`. */
export const jobHandlings: Handlings = {
  capture: captureHandling,
  sweep: sweepHandling,
  'check-link': checkLinkHandling,
  'hand-over': handOverHandling,
  'check-watch': checkWatchHandling,
  'ask-program': askProgramHandling,
}

/** What becomes of what they were for where one is cancelled. */
export const jobEndings: Endings = { ...jobHandlings, 'send-mail': mailEnding }

/** What is done by the clock. */
export const jobRounds: readonly Round[] = [
  linkCheckRound,
  watchRound,
  forgettingLeadsRound,
  tellingRound,
  dueRound,
  lettersRound,
  forgettingNoticesRound,
]
