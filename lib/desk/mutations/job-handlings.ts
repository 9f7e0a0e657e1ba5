import 'server-only'
import type { Handlings } from '@/lib/job/mutations/handling'
import type { Round } from '@/lib/job/mutations/worker'
import { checkWatchHandling } from '@/lib/lead/mutations/check-watch'
import { forgettingLeadsRound } from '@/lib/lead/mutations/forget-leads'
import { watchRound } from '@/lib/lead/mutations/plan-watches'
import { captureHandling } from '@/lib/snapshot/mutations/capture'
import { handOverHandling } from '@/lib/snapshot/mutations/hand-over'
import { sweepHandling } from '@/lib/snapshot/mutations/sweep'
import { checkLinkHandling } from '@/lib/source/mutations/check-link'
import { linkCheckRound } from '@/lib/source/mutations/plan-link-checks'

/** How each kind of job is done, by the room whose work it is: what a worker is handed. */
export const jobHandlings: Handlings = {
  capture: captureHandling,
  sweep: sweepHandling,
  'check-link': checkLinkHandling,
  'hand-over': handOverHandling,
  'check-watch': checkWatchHandling,
}

/** What is done by the clock. */
export const jobRounds: readonly Round[] = [linkCheckRound, watchRound, forgettingLeadsRound]
