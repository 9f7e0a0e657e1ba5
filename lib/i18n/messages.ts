import { mergeMessages } from './merge'
import arAccount from './messages/ar/account.json'
import arChrome from './messages/ar/chrome.json'
import arCollect from './messages/ar/collect.json'
import arCompose from './messages/ar/compose.json'
import arDesk from './messages/ar/desk.json'
import arFollowUp from './messages/ar/follow-up.json'
import arJudge from './messages/ar/judge.json'
import arLive from './messages/ar/live.json'
import arMethod from './messages/ar/method.json'
import arNote from './messages/ar/note.json'
import arOps from './messages/ar/ops.json'
import arRecord from './messages/ar/record.json'
import arReview from './messages/ar/review.json'
import arSearch from './messages/ar/search.json'
import arShare from './messages/ar/share.json'
import arSources from './messages/ar/sources.json'
import arStatement from './messages/ar/statement.json'
import enAccount from './messages/en/account.json'
import enChrome from './messages/en/chrome.json'
import enCollect from './messages/en/collect.json'
import enCompose from './messages/en/compose.json'
import enDesk from './messages/en/desk.json'
import enFollowUp from './messages/en/follow-up.json'
import enJudge from './messages/en/judge.json'
import enLive from './messages/en/live.json'
import enMethod from './messages/en/method.json'
import enNote from './messages/en/note.json'
import enOps from './messages/en/ops.json'
import enRecord from './messages/en/record.json'
import enReview from './messages/en/review.json'
import enSearch from './messages/en/search.json'
import enShare from './messages/en/share.json'
import enSources from './messages/en/sources.json'
import enStatement from './messages/en/statement.json'
import esAccount from './messages/es/account.json'
import esChrome from './messages/es/chrome.json'
import esCollect from './messages/es/collect.json'
import esCompose from './messages/es/compose.json'
import esDesk from './messages/es/desk.json'
import esFollowUp from './messages/es/follow-up.json'
import esJudge from './messages/es/judge.json'
import esLive from './messages/es/live.json'
import esMethod from './messages/es/method.json'
import esNote from './messages/es/note.json'
import esOps from './messages/es/ops.json'
import esRecord from './messages/es/record.json'
import esReview from './messages/es/review.json'
import esSearch from './messages/es/search.json'
import esShare from './messages/es/share.json'
import esSources from './messages/es/sources.json'
import esStatement from './messages/es/statement.json'
import frAccount from './messages/fr/account.json'
import frChrome from './messages/fr/chrome.json'
import frCollect from './messages/fr/collect.json'
import frCompose from './messages/fr/compose.json'
import frDesk from './messages/fr/desk.json'
import frFollowUp from './messages/fr/follow-up.json'
import frJudge from './messages/fr/judge.json'
import frLive from './messages/fr/live.json'
import frMethod from './messages/fr/method.json'
import frNote from './messages/fr/note.json'
import frOps from './messages/fr/ops.json'
import frRecord from './messages/fr/record.json'
import frReview from './messages/fr/review.json'
import frSearch from './messages/fr/search.json'
import frShare from './messages/fr/share.json'
import frSources from './messages/fr/sources.json'
import frStatement from './messages/fr/statement.json'
import type { Locale } from './routing'

/** Every message key there is. English stands for all four languages: a test holds the others to the same keys. */
export type Messages = typeof enAccount &
  typeof enChrome &
  typeof enCollect &
  typeof enCompose &
  typeof enDesk &
  typeof enFollowUp &
  typeof enJudge &
  typeof enLive &
  typeof enMethod &
  typeof enNote &
  typeof enOps &
  typeof enRecord &
  typeof enReview &
  typeof enSearch &
  typeof enShare &
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
    collect: enCollect,
    compose: enCompose,
    desk: enDesk,
    'follow-up': enFollowUp,
    judge: enJudge,
    live: enLive,
    method: enMethod,
    note: enNote,
    ops: enOps,
    record: enRecord,
    review: enReview,
    search: enSearch,
    share: enShare,
    sources: enSources,
    statement: enStatement,
  },
  fr: {
    account: frAccount,
    chrome: frChrome,
    collect: frCollect,
    compose: frCompose,
    desk: frDesk,
    'follow-up': frFollowUp,
    judge: frJudge,
    live: frLive,
    method: frMethod,
    note: frNote,
    ops: frOps,
    record: frRecord,
    review: frReview,
    search: frSearch,
    share: frShare,
    sources: frSources,
    statement: frStatement,
  },
  es: {
    account: esAccount,
    chrome: esChrome,
    collect: esCollect,
    compose: esCompose,
    desk: esDesk,
    'follow-up': esFollowUp,
    judge: esJudge,
    live: esLive,
    method: esMethod,
    note: esNote,
    ops: esOps,
    record: esRecord,
    review: esReview,
    search: esSearch,
    share: esShare,
    sources: esSources,
    statement: esStatement,
  },
  ar: {
    account: arAccount,
    chrome: arChrome,
    collect: arCollect,
    compose: arCompose,
    desk: arDesk,
    'follow-up': arFollowUp,
    judge: arJudge,
    live: arLive,
    method: arMethod,
    note: arNote,
    ops: arOps,
    record: arRecord,
    review: arReview,
    search: arSearch,
    share: arShare,
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
