import type { Part } from '@/lib/ground/platform/parts'
import type { Fault } from './rules/faults'

/** How jobs stand that are not done, in the order in which somebody should look at them. */
export const JOB_STATES = ['givenUp', 'retrying', 'atWork', 'waiting'] as const

export type JobState = (typeof JOB_STATES)[number]

/** A job that is not done. */
export type JobView = {
  readonly id: string
  /** A kind of this version, or the name of one that another version has. */
  readonly kind: string
  readonly state: JobState
  /** ISO times: when it was queued, when its last try began, and when the next one is due. */
  readonly queuedAt: string
  readonly begunAt: string | null
  readonly dueAt: string
  /** How many tries were begun, and how many there are at most. */
  readonly tries: number
  readonly mostTries: number
  /** Why its last try came to nothing. */
  readonly why: Fault | null
  /** What it carries: ids of what it is for. */
  readonly carries: unknown
}

/** What jobs are for, by the id of each: what it is called, and its page on the desk. What is no longer there is left out. */
export type JobSubjects = Readonly<Record<string, { readonly name: string; readonly path: string }>>

/** How many jobs of a kind stand so, when the oldest was queued (ISO time), and how many seconds ago that was by the database's clock. */
export type JobFigure = {
  readonly kind: string
  readonly state: JobState
  readonly count: number
  readonly oldestAt: string
  readonly oldestSeconds: number
}

/** By state, the part of the list that is shown. */
export type JobLists = { readonly [State in JobState]: Part<JobView> }
