import 'server-only'
import type { JobLists, JobSubjects } from '@/lib/ground/job/types'
import { findJobSubjects } from '../data/job-subjects'

/** What jobs are for, for whoever was shown them. */
export async function loadJobSubjects(lists: JobLists): Promise<JobSubjects> {
  return findJobSubjects(Object.values(lists).flatMap(({ entries }) => entries))
}
