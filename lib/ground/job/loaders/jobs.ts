import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findJobFigures, findJobs } from '../data/desk'
import { jobPolicy } from '../policy'
import type { JobFigure, JobLists, JobState } from '../types'

const jobId = z.uuid()

/**
 * The jobs that are not done, for administrators; null (not found) for anybody else.
 *
 * @param after by state, the job that the part of its list follows
 */
export async function loadDeskJobs(
  after: Readonly<Record<JobState, string | null>>,
): Promise<{ me: Member; figures: JobFigure[]; lists: JobLists } | null> {
  const actor = await currentActor()
  if (actor.kind !== 'member' || jobPolicy(actor, 'see', 'jobs') !== true) return null
  const partOf = (state: JobState) => findJobs(state, jobId.safeParse(after[state]).data ?? null)
  const [figures, givenUp, retrying, atWork, waiting] = await Promise.all([
    findJobFigures(),
    partOf('givenUp'),
    partOf('retrying'),
    partOf('atWork'),
    partOf('waiting'),
  ])
  return { me: actor, figures, lists: { givenUp, retrying, atWork, waiting } }
}
