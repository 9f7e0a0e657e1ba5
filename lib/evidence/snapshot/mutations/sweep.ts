import 'server-only'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { Later } from '@/lib/ground/job/rules/faults'
import { sweepBytes } from '@/lib/ground/store/data/bytes'

/** How files are removed that were put into another storage by somebody who was killed before a copy came to need them. */
export const sweepHandling: Handling<Readonly<Record<string, never>>> = {
  work: async () => {
    const seconds = await sweepBytes()
    if (seconds !== null) throw new Later(seconds)
  },
  // The next file that is put queues another.
  gaveUp: () => Promise.resolve(),
}
