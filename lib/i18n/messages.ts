import { mergeMessages } from './merge'
import arAccount from './messages/ar/account.json'
import arChrome from './messages/ar/chrome.json'
import arCompose from './messages/ar/compose.json'
import arDesk from './messages/ar/desk.json'
import arJudge from './messages/ar/judge.json'
import arMethod from './messages/ar/method.json'
import arOps from './messages/ar/ops.json'
import arRecord from './messages/ar/record.json'
import arReview from './messages/ar/review.json'
import arSources from './messages/ar/sources.json'
import arStatement from './messages/ar/statement.json'
import enAccount from './messages/en/account.json'
import enChrome from './messages/en/chrome.json'
import enCompose from './messages/en/compose.json'
import enDesk from './messages/en/desk.json'
import enJudge from './messages/en/judge.json'
import enMethod from './messages/en/method.json'
import enOps from './messages/en/ops.json'
import enRecord from './messages/en/record.json'
import enReview from './messages/en/review.json'
import enSources from './messages/en/sources.json'
import enStatement from './messages/en/statement.json'
import esAccount from './messages/es/account.json'
import esChrome from './messages/es/chrome.json'
import esCompose from './messages/es/compose.json'
import esDesk from './messages/es/desk.json'
import esJudge from './messages/es/judge.json'
import esMethod from './messages/es/method.json'
import esOps from './messages/es/ops.json'
import esRecord from './messages/es/record.json'
import esReview from './messages/es/review.json'
import esSources from './messages/es/sources.json'
import esStatement from './messages/es/statement.json'
import frAccount from './messages/fr/account.json'
import frChrome from './messages/fr/chrome.json'
import frCompose from './messages/fr/compose.json'
import frDesk from './messages/fr/desk.json'
import frJudge from './messages/fr/judge.json'
import frMethod from './messages/fr/method.json'
import frOps from './messages/fr/ops.json'
import frRecord from './messages/fr/record.json'
import frReview from './messages/fr/review.json'
import frSources from './messages/fr/sources.json'
import frStatement from './messages/fr/statement.json'
import type { Locale } from './routing'

/** Every message key there is. English stands for all four languages: a test holds the others to the same keys. */
export type Messages = typeof enAccount &
  typeof enChrome &
  typeof enCompose &
  typeof enDesk &
  typeof enJudge &
  typeof enMethod &
  typeof enOps &
  typeof enRecord &
  typeof enReview &
  typeof enSources &
  typeof enStatement

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

/** The files of each language by name. A file holds one or more namespaces; two files may share one but never a key. */
export const messageFiles = {
  en: {
    account: enAccount,
    chrome: enChrome,
    compose: enCompose,
    desk: enDesk,
    judge: enJudge,
    method: enMethod,
    ops: enOps,
    record: enRecord,
    review: enReview,
    sources: enSources,
    statement: enStatement,
  },
  fr: {
    account: frAccount,
    chrome: frChrome,
    compose: frCompose,
    desk: frDesk,
    judge: frJudge,
    method: frMethod,
    ops: frOps,
    record: frRecord,
    review: frReview,
    sources: frSources,
    statement: frStatement,
  },
  es: {
    account: esAccount,
    chrome: esChrome,
    compose: esCompose,
    desk: esDesk,
    judge: esJudge,
    method: esMethod,
    ops: esOps,
    record: esRecord,
    review: esReview,
    sources: esSources,
    statement: esStatement,
  },
  ar: {
    account: arAccount,
    chrome: arChrome,
    compose: arCompose,
    desk: arDesk,
    judge: arJudge,
    method: arMethod,
    ops: arOps,
    record: arRecord,
    review: arReview,
    sources: arSources,
    statement: arStatement,
  },
} satisfies Record<Locale, Record<string, object>>

const merged = new Map<Locale, Messages>()

/** All messages of a language, nested as next-intl wants them. Throws when two files define the same key. */
export function messagesOf(locale: Locale): Messages {
  const known = merged.get(locale)
  if (known) return known
  const messages = mergeMessages<Messages>(messageFiles[locale])
  merged.set(locale, messages)
  return messages
}
