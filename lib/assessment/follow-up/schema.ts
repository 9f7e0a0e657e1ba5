import { z } from 'zod'
import { isCalendarDay } from '@/lib/ground/i18n/calendar'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { MOST_MONTHS } from './types'

/** What can be wrong with a field; each is translated as `follow-up.fault.<code>`. */
export const faults = [
  'about',
  'question',
  'question_long',
  'characters',
  'language',
  'due',
  'due_past',
  'due_far',
  'cadence',
  'assignee',
  'outcome',
  'revision',
  'note',
  'reason',
  'reason_long',
] as const
export type Fault = (typeof faults)[number]

const fault = (code: Fault) => ({ error: code })

export const LONGEST_QUESTION = 500
export const LONGEST_REASON = 2_000

const words = (missing: Fault, long: Fault, most: number) =>
  z
    .string(fault(missing))
    .trim()
    .min(1, fault(missing))
    .max(most, fault(long))
    .refine(isStorable, fault('characters'))

const language = z.string(fault('language')).refine(isLanguageTag, fault('language'))
const day = z.string(fault('due')).refine(isCalendarDay, fault('due'))
const nothing = z.literal('').transform(() => null)
const assignee = z.union([nothing, z.uuid(fault('assignee'))], fault('assignee')).default(null)
const locale = z.string().default('')

const cadence = z
  .string(fault('cadence'))
  .regex(/^\d{0,2}$/, fault('cadence'))
  .transform((months) => (months === '' ? null : Number(months)))
  .refine((months) => months === null || (months >= 1 && months <= MOST_MONTHS), fault('cadence'))
  .default(null)

/** A statement's address, or an item's: `rabat-2022-07-08`, `rabat-2022-07-08/7c`. */
const about = z
  .string(fault('about'))
  .regex(/^[a-z0-9-]{1,80}(\/[a-z0-9]{1,20})?$/, fault('about'))
  .transform((address) => {
    const [statement = '', reference] = address.split('/')
    return { statement, reference: reference ?? null }
  })

/** The form that sets a question. */
export const scheduleSchema = z.object({
  locale,
  key: formKey,
  about,
  question: words('question', 'question_long', LONGEST_QUESTION),
  language,
  dueOn: day,
  cadence,
  assignee,
})
export type ScheduleInput = z.output<typeof scheduleSchema>

/** A question as its page showed it. */
const opened = { locale, key: formKey, id: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000) }

export const showSchema = z.object(opened)

export const rescheduleSchema = z.object({ ...opened, dueOn: day, assignee })

const reason = {
  reason: words('reason', 'reason_long', LONGEST_REASON),
  reasonLanguage: language,
}

/** What completes it: one of three, chosen by `outcome`; what was filled in for the other two is left aside. */
export const completeSchema = z.discriminatedUnion(
  'outcome',
  [
    z.object({ ...opened, outcome: z.literal('revision'), revision: z.uuid(fault('revision')) }),
    z.object({ ...opened, outcome: z.literal('note'), note: z.uuid(fault('note')) }),
    z.object({ ...opened, outcome: z.literal('reason'), ...reason }),
  ],
  fault('outcome'),
)
export type CompleteInput = z.output<typeof completeSchema>

export const withdrawSchema = z.object({ ...opened, ...reason })
