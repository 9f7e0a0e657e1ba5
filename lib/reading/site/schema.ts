import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { isPlainName, isPlainText } from '@/lib/ground/platform/storable-text'
import { SIGNAL_ANSWERS, SIGNALS, signalsLine } from './rules/signals'
import { HOUSE_TEXTS } from './types'

/** Longest text and longest name, in UTF-16 code units. */
export const LONGEST = { text: 10_000, name: 80 } as const

/** What can be wrong with a field; each but what any form knows is a text of `house.fault`. */
export const faults = ['tooLong', 'nameTooLong', 'nameCharacters', 'characters', 'malformed'] as const

/** Which text, in which language: as the form says it, and as the address of its page does. */
export const houseTextKey = z.object({
  kind: z.enum(HOUSE_TEXTS, 'malformed'),
  language: z.enum(locales, 'malformed'),
})

const version = z.coerce.number('malformed').int('malformed').min(0, 'malformed').max(1_000_000, 'malformed')

/**
 * One text in one language, as it is to be from now on; an empty one takes it back. `version` is the wording that was open, 0 where there was
 * none.
 */
export const houseTextSchema = houseTextKey
  .extend({
    version,
    body: z.string('malformed').transform((text) => text.replaceAll('\r\n', '\n').trim()),
  })
  .superRefine(({ kind, body }, context) => {
    const fault = kind === 'name' ? faultOfName(body) : faultOfText(body)
    if (fault) context.addIssue({ code: 'custom', path: ['body'], message: fault })
  })
export type HouseTextInput = z.output<typeof houseTextSchema>

const answer = z.enum(['', ...SIGNAL_ANSWERS], 'malformed').default('')

/** What is asked of machines, as its form says it: a line like any text, with the wording that was open. */
export const signalsSchema = z
  .object({ locale: z.string().default(''), version, search: answer, 'ai-input': answer, 'ai-train': answer })
  .transform(({ version, locale: _, ...said }) => {
    const asked = SIGNALS.flatMap((signal) => (said[signal] === '' ? [] : [[signal, said[signal]]]))
    const body = signalsLine(Object.fromEntries(asked))
    return { kind: 'signals', language: 'en', version, body } as const
  })
export type SignalsInput = z.output<typeof signalsSchema>

function faultOfName(name: string): (typeof faults)[number] | null {
  if (!isPlainName(name)) return 'nameCharacters'
  return name.length > LONGEST.name ? 'nameTooLong' : null
}

function faultOfText(text: string): (typeof faults)[number] | null {
  if (!isPlainText(text)) return 'characters'
  return text.length > LONGEST.text ? 'tooLong' : null
}
