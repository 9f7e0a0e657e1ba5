import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

/** Administrators see jobs, have them tried again and cancel them. Others are told nothing, not even that there is such a page. */
export const jobPolicy: Policy<'see' | 'retry' | 'cancel', 'jobs'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'
