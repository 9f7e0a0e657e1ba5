import { z } from 'zod'
import { type Found, SIGNS } from './match'

const foundSchema = z.array(
  z.object({
    sign: z.enum(SIGNS),
    term: z.string(),
    in: z.enum(['title', 'excerpt']),
    start: z.number(),
    end: z.number(),
  }),
)

/** What a lead came for, as it was kept with it; nothing where it is not that. */
export function foundIn(kept: unknown): readonly Found[] {
  const read = foundSchema.safeParse(kept)
  return read.success ? read.data : []
}
