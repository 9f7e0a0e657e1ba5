import { ar } from './messages-ar'
import { en } from './messages-en'
import { es } from './messages-es'
import { fr } from './messages-fr'
import type { Locale } from './routing'

/** Every message there is, by its room: those in English stand for all four languages. */
export type Messages = typeof en

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

/** The messages of each language. A file is called what its room is called, and is the namespace of that name. */
const messages: Readonly<Record<Locale, Messages>> = { en, fr, es, ar }

/** All messages of a language, nested as next-intl wants them. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale]
}
