'use server'

import { cancelJob, retryJob } from '@/lib/desk/mutations/decide-job'
import { jobForm } from '@/lib/job/schema'
import { defineAction } from '@/lib/platform/define-action'
import { jobEndings } from '../mutations/job-endings'

/** Has a job tried now, and shows how jobs stand then. */
export const retryJobAction = defineAction(jobForm, retryJob, { refreshes: true })

/** Cancels a job, and shows how jobs stand then. */
export const cancelJobAction = defineAction(jobForm, (actor, job) => cancelJob(actor, job, jobEndings), {
  refreshes: true,
})
