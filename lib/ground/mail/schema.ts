import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'

/** The form that asks for a trial: in which language. */
export const trialForm = z.object({ locale: z.enum(locales, 'malformed') })
