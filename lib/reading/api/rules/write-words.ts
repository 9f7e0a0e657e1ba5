import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Refusal } from '@/lib/ground/platform/errors'
import type { FieldErrors } from '@/lib/ground/platform/form-state'
import type { Write } from '../types'

/** What the forms of the desk say of a field that is wrong, in English, by the codes that came back; each field once, with the first of its codes. */
export function faultsInWords(words: Write['words'], faults: FieldErrors): Record<string, string> {
  const all = messagesOf('en')
  return Object.fromEntries(
    Object.entries(faults).map(([field, [code = '']]) => [
      field,
      textAt(all, `${words ?? ''}.${code}`) ??
        textAt(all, code) ??
        textAt(all, `form.fault.${code}`) ??
        all.form.fault.malformed,
    ]),
  )
}

/** What they say of a refusal. */
export function refusalInWords({ code, details }: Refusal): string {
  const t = createTranslator({ locale: 'en', messages: messagesOf('en') })
  return t(`form.refusal.${code}`, { minutes: 0, reference: '', number: '', ...details })
}

/** The text that stands in the messages under a key with dots; null where none does. */
function textAt(messages: object, key: string): string | null {
  let found: unknown = messages
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return null
    found = new Map<string, unknown>(Object.entries(found)).get(part)
  }
  return typeof found === 'string' ? found : null
}
