import { z } from 'zod'

/** A job as a form names it. */
export const jobForm = z.object({
  kind: z.string('malformed').min(1, 'malformed').max(100, 'malformed'),
  id: z.uuid('malformed'),
})

export type JobForm = z.output<typeof jobForm>
