import 'server-only'
import type { Handling } from '@/lib/job/mutations/handling'
import { Later } from '@/lib/job/rules/faults'
import { sweepBytes } from '@/lib/store/data'

/** How files are removed that were put into another storage by somebody who was killed before a copy came to need them. */
export const sweepHandling: Handling<Readonly<Record<string, never>>> = {
  work: async () => {
    const seconds = await sweepBytes()
    if (seconds !== null) throw new Later(seconds)
  },
  // The next file that is put queues another.
  gaveUp: () => Promise.resolve(),
}
