import { z } from 'zod'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainName, isPlainText, isStorable } from '@/lib/ground/platform/storable-text'
import { LINK_DAYS, LONGEST, passphraseLength, USUAL_DAYS } from './rules/private-link'
import { SHARED_NOUNS } from './rules/shared-nouns'

/** What can be wrong with a field of a form about private links; each is a text of `share.private.fault`. */
export const FAULTS = [
  'long',
  'name',
  'passphrase',
  'passphrase_wrong',
  'body',
  'taken_out',
  'malformed',
] as const
export type Fault = (typeof FAULTS)[number]

const fault = (code: Fault) => ({ error: code })

const text = z.string(fault('malformed')).default('')
const locale = z.string().default('')
const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** A name, or nothing. */
const name = (longest: number) =>
  text
    .transform((typed) => typed.trim())
    .refine(isPlainName, fault('name'))
    .pipe(z.string().max(longest, fault('long')))
    .transform((typed) => typed || null)

/** A passphrase as it is compared: keyboards make the same letter in different ways. Null where none is asked. */
const passphrase = text
  .refine(isStorable, fault('malformed'))
  .refine((typed) => {
    const length = [...typed.normalize('NFKC')].length
    return typed === '' || (length >= passphraseLength.least && length <= passphraseLength.most)
  }, fault('passphrase'))
  .transform((typed) => typed || null)

/** What a link is to: a submitted judgement by its id, one's own draft on a line of an item, or other work under review. */
export const sharedWork = z.union([
  z.object({ revision: z.uuid(fault('malformed')) }),
  z.object({ noun: z.enum(SHARED_NOUNS, fault('malformed')), id: z.uuid(fault('malformed')) }),
  z.object({
    statement: z.string().regex(/^[a-z0-9-]{1,80}$/, fault('malformed')),
    reference: z.string().regex(/^[a-z0-9]{1,20}$/, fault('malformed')),
    party: z.string().regex(/^[a-z0-9-]{1,80}$/, fault('malformed')),
  }),
])
export type SharedWorkName = z.output<typeof sharedWork>

/** The form that makes a link. The field of the passphrase is called so that it never comes back (lib/ground/platform/returned-fields.mjs). */
export const giveSchema = z
  .object({
    locale,
    key: formKey,
    days: z.enum(LINK_DAYS.map(String), fault('malformed')).default(String(USUAL_DAYS)).transform(Number),
    forWhom: name(LONGEST.forWhom),
    linkPassword: passphrase,
    takesComments: tick,
  })
  .and(sharedWork)
export type GiveInput = z.output<typeof giveSchema>

export const revokeSchema = z.object({ locale, id: z.uuid(fault('malformed')) })

/** The form that opens a link with its passphrase. */
export const openSchema = z.object({
  locale,
  id: z.uuid(fault('malformed')),
  linkPassword: text.pipe(z.string().max(1_000, fault('passphrase_wrong'))),
})

/** What a guest writes of the work that they are shown. */
export const commentSchema = z.object({
  locale,
  key: z.uuid(fault('malformed')),
  id: z.uuid(fault('malformed')),
  name: name(LONGEST.name),
  body: text
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .refine(isPlainText, fault('taken_out'))
    .refine((typed) => typed !== '', fault('body'))
    .pipe(z.string().max(LONGEST.body, fault('long'))),
})
export type CommentInput = z.output<typeof commentSchema>
