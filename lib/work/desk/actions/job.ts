'use server'

import { jobForm } from '@/lib/ground/job/schema'
import { defineAction } from '@/lib/ground/platform/define-action'
import { cancelJob, retryJob } from '@/lib/work/desk/mutations/decide-job'
import { jobEndings } from '../mutations/job-endings'

/** Has a job tried now, and shows how jobs stand then. */
export const retryJobAction = defineAction(jobForm, retryJob, { refreshes: true })

/** Cancels a job, and shows how jobs stand then. */
export const cancelJobAction = defineAction(jobForm, (actor, job) => cancelJob(actor, job, jobEndings), {
  refreshes: true,
})
