import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { TRAP } from '@/lib/ground/platform/returned-fields.mjs'
import { isPlainText } from '@/lib/ground/platform/storable-text'
import { readAddress } from '@/lib/ground/platform/web-address'
import { cleanText, LONGEST, linksIn, MOST_LINKS } from './rules/message-text'
import { CHANNELS, KINDS, OTHER_LANGUAGE, OUTCOMES } from './types'

/** What can be wrong with a field; each is a text of `reader-message.fault`. */
export const FAULTS = [
  'kind',
  'body',
  'body_long',
  'taken_out',
  'links',
  'address',
  'long',
  'language',
  'party',
  'capacity',
  'website',
  'outcome',
  'matter',
  'reason',
  'led_to',
  'duplicate_of',
  'permission',
  'excerpt',
  'excerpt_words',
  'channel',
  'malformed',
] as const
export type Fault = (typeof FAULTS)[number]

const fault = (code: Fault) => ({ error: code })

/** Any text as it is kept; what cannot be kept is refused before its length is looked at. */
const text = (longest: number, long: Fault = 'long') =>
  z
    .string()
    .default('')
    .refine((typed) => isPlainText(typed.replace(/\r\n?/g, '\n')), { ...fault('taken_out'), abort: true })
    .transform(cleanText)
    .pipe(z.string().max(longest, fault(long)))

const orNull = (written: string) => (written === '' ? null : written)
const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
const tag = z.enum([...locales, OTHER_LANGUAGE], fault('language'))

/**
 * The form that a reader sends. `key` is what the page made for it: the same form sent twice is one message. The trap is a field that
 * people do not see. What another kind of message asks for is left aside; anything else that is sent is never looked at.
 */
export const readerMessageSchema = z
  .object({
    locale: z.string().default(''),
    key: z.uuid(fault('malformed')),
    statement: z.string().regex(/^[a-z0-9-]{1,80}$/, fault('malformed')),
    reference: z.string().regex(/^[a-z0-9]{1,20}$/, fault('malformed')),
    kind: z.enum(KINDS, fault('kind')),
    body: text(LONGEST.body, 'body_long'),
    address: text(LONGEST.address),
    quote: text(LONGEST.quote),
    language: tag,
    party: z.string().max(80, fault('party')).default(''),
    capacity: text(LONGEST.capacity),
    contact: text(LONGEST.contact),
    mayPublish: tick,
    [TRAP]: z.literal('', fault('website')).default(''),
  })
  .superRefine((sent, { addIssue }) => {
    const refuse = (path: string, code: Fault) => addIssue({ code: 'custom', path: [path], message: code })
    if (sent.body === '') refuse('body', 'body')
    else if (linksIn(sent.body) > MOST_LINKS) refuse('body', 'links')
    if (sent.kind === 'source' && readAddress(sent.address) === null) refuse('address', 'address')
    if (sent.kind === 'reply' && sent.party === '') refuse('party', 'party')
    if (sent.kind === 'reply' && sent.capacity === '') refuse('capacity', 'capacity')
  })
  .transform(({ key, statement, reference, ...sent }) => ({
    key,
    statement,
    reference,
    kind: sent.kind,
    body: sent.body,
    language: sent.language,
    address: sent.kind === 'source' ? sent.address : null,
    quote: sent.kind === 'source' ? orNull(sent.quote) : null,
    party: sent.kind === 'reply' ? sent.party : null,
    capacity: sent.kind === 'reply' ? sent.capacity : null,
    contact: orNull(sent.contact),
    mayPublish: sent.kind === 'reply' || sent.mayPublish,
  }))
export type SentMessage = z.output<typeof readerMessageSchema>

/** A message as its page on the desk showed it. */
const opened = {
  key: formKey,
  locale: z.string().default(''),
  id: z.uuid(fault('malformed')),
  version: z.coerce.number(fault('malformed')).int().min(1).max(1_000_000),
}

export const openedSchema = z.object(opened)

/** What is proposed to become of a message; which of the fields an outcome asks for is a rule (`proposalFaults`). */
export const proposalSchema = z.object({
  ...opened,
  outcome: z.enum(OUTCOMES, fault('outcome')),
  matter: text(LONGEST.matter),
  reason: text(LONGEST.reason),
  answerLanguage: z.enum(locales, fault('language')),
  showsWords: tick,
  excerpt: text(LONGEST.body),
  ledTo: z
    .string()
    .regex(/^(?:(?:revision|source|note|variant|item):[A-Za-z0-9-]{1,40})?$/, fault('led_to'))
    .default(''),
  duplicateOf: z.union([z.literal(''), z.uuid(fault('duplicate_of'))], fault('duplicate_of')).default(''),
})
export type ProposalInput = z.output<typeof proposalSchema>

/** A reviewer sends an outcome back; that the reason is not empty is a rule. */
export const sendBackSchema = z.object({ ...opened, reason: text(LONGEST.reason) })

export const confirmSchema = z.object({ ...opened, channel: z.enum(CHANNELS, fault('channel')) })
