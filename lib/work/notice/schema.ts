import { z } from 'zod'
import { RHYTHMS } from './rules/rhythm'
import { NOTICE_KINDS, type NoticeKind, OF_ADMINISTRATORS, WATCHED_TYPES } from './types'

/** What can be wrong with a field; each is translated as `notice.fault.<code>`. */
export const faults = ['malformed'] as const
export type Fault = (typeof faults)[number]

const malformed: Fault = 'malformed'
const id = z.string().regex(/^[0-9]{1,18}$/, malformed)

/** One notice is read, or unread again; or all are up to one. The button that is pressed says which. */
export const readSchema = z
  .object({ read: id.optional(), unread: id.optional(), upTo: id.optional() })
  .refine((said) => Object.values(said).filter((each) => each !== undefined).length === 1, malformed)

/** Something is watched from now on, or no more. */
export const watchSchema = z.object({
  type: z.enum(WATCHED_TYPES, malformed),
  id: z.string().min(1, malformed).max(80, malformed),
  watch: z.enum(['yes', 'no'], malformed),
})

const rhythm = z.enum(RHYTHMS, malformed)
/** Whoever cannot be told of a kind is not asked about it. */
const unasked = rhythm.default('instant')

/** How soon one is told of each kind, and whether by mail. */
export const chooseSchema = z.object({
  locale: z.string().default(''),
  mail: z.literal('yes', malformed).optional(),
  ...(Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, OF_ADMINISTRATORS.includes(kind) ? unasked : rhythm]),
  ) as Record<NoticeKind, typeof rhythm>),
})

export type ChooseInput = z.output<typeof chooseSchema>
export type ReadInput = z.output<typeof readSchema>
export type WatchInput = z.output<typeof watchSchema>
