import { z } from 'zod'
import { newsOfPath } from '@/lib/assessment/status-update/rules/news-page'
import { locales } from '@/lib/ground/i18n/routing'
import { LETTER_RHYTHMS } from '@/lib/ground/mail/rules/rhythm'
import { TRAP } from '@/lib/ground/platform/returned-fields.mjs'

/** What can be wrong with a field; each is a text of `subscription.fault`. */
export const FAULTS = ['address', 'how', 'malformed', 'website'] as const
export type Fault = (typeof FAULTS)[number]

const fault = (code: Fault) => ({ error: code })

/** The form that a reader sends: where to, of what, and how often. */
export const askSchema = z.object({
  locale: z.enum(locales, fault('malformed')),
  path: z
    .string()
    .max(300, fault('malformed'))
    .transform((path, { addIssue }) => {
      const of = newsOfPath(path)
      if (of) return of
      addIssue({ code: 'custom', message: 'malformed' satisfies Fault })
      return z.NEVER
    }),
  address: z
    .string()
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.email(fault('address')).max(254, fault('address'))),
  how: z.enum(LETTER_RHYTHMS, fault('how')),
  [TRAP]: z.literal('', fault('website')).default(''),
})
export type Asked = z.output<typeof askSchema>

export const confirmSchema = z.object({
  locale: z.string().default(''),
  token: z.string().regex(/^[0-9a-f]{64}$/, fault('malformed')),
})

export const leaveSchema = z.object({ locale: z.string().default(''), key: z.uuid(fault('malformed')) })
