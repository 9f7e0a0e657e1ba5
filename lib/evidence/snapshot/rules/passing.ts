import type { NotFetched } from '@/lib/ground/platform/egress/fetch'

/** Whether what stood in the way of a page may be gone in a minute: a server that is away, slow, or has too much to do. */
export function mayPass({ fault, status }: Pick<NotFetched, 'fault' | 'status'>): boolean {
  if (fault === 'status') return status === 429 || (status ?? 0) >= 500
  return fault === 'refused' || fault === 'timed-out' || fault === 'not-resolved'
}
