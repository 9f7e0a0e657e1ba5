import { z } from 'zod'
import { newsOfPath } from '@/lib/assessment/status-update/rules/news-page'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'

/** What can be wrong with a field; each is a text of `webhook.fault`. */
export const FAULTS = ['address', 'address_long', 'page', 'malformed'] as const
export type Fault = (typeof FAULTS)[number]

export const LONGEST_ADDRESS = 2_000

const fault = (code: Fault) => ({ error: code })
const line = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())

/** An address to be told, and of what: a page of this site by its address, with or without a language; nothing for the whole site. */
export const addSchema = z.object({
  locale: z.enum(locales, fault('malformed')),
  key: formKey,
  address: line
    .refine((text) => text.length <= LONGEST_ADDRESS, fault('address_long'))
    .refine(isStorable, fault('address'))
    .refine((text) => isWebAddress(text), fault('address'))
    .refine((text) => text.toLowerCase().startsWith('https:'), fault('address')),
  page: line.pipe(z.string().max(LONGEST_ADDRESS, fault('page'))).transform((typed, { addIssue }) => {
    const of = newsOfPath(pathIn(typed))
    if (of) return of
    addIssue({ code: 'custom', message: 'page' satisfies Fault })
    return z.NEVER
  }),
})
export type AddInput = z.output<typeof addSchema>

/** One that is there, by its id. */
export const oneSchema = z.object({ locale: z.string().default(''), id: z.uuid() })
export type OneInput = z.output<typeof oneSchema>

/** The path of what was typed: a whole address, a path, or nothing for the home page. */
function pathIn(typed: string): string {
  const path = isWebAddress(typed) ? new URL(typed).pathname : `/${typed.replace(/^\/+/, '')}`
  const plain = path.replace(LANGUAGE, '').replace(/\/+$/, '')
  return plain === '' ? '/' : plain
}

const LANGUAGE = new RegExp(`^/(?:${locales.join('|')})(?=/|$)`)
