import 'server-only'
import type { Handlings } from '@/lib/job/mutations/handling'
import { captureHandling } from '@/lib/snapshot/mutations/capture'
import { sweepHandling } from '@/lib/snapshot/mutations/sweep'

/** How each kind of job is done, by the room whose work it is: what a worker is handed. */
export const jobHandlings: Handlings = { capture: captureHandling, sweep: sweepHandling }
