import { mergeMessages } from './merge'
import arAccount from './messages/ar/account.json'
import arBring from './messages/ar/bring.json'
import arChrome from './messages/ar/chrome.json'
import arCoding from './messages/ar/coding.json'
import arCollect from './messages/ar/collect.json'
import arCompose from './messages/ar/compose.json'
import arDeciding from './messages/ar/deciding.json'
import arDesk from './messages/ar/desk.json'
import arEvidence from './messages/ar/evidence.json'
import arFollowUp from './messages/ar/follow-up.json'
import arJudge from './messages/ar/judge.json'
import arLineage from './messages/ar/lineage.json'
import arLive from './messages/ar/live.json'
import arMethod from './messages/ar/method.json'
import arNote from './messages/ar/note.json'
import arOps from './messages/ar/ops.json'
import arParties from './messages/ar/parties.json'
import arReaders from './messages/ar/readers.json'
import arRecord from './messages/ar/record.json'
import arRequests from './messages/ar/requests.json'
import arReview from './messages/ar/review.json'
import arSearch from './messages/ar/search.json'
import arShare from './messages/ar/share.json'
import arSources from './messages/ar/sources.json'
import arStatement from './messages/ar/statement.json'
import arVerify from './messages/ar/verify.json'
import arWording from './messages/ar/wording.json'
import enAccount from './messages/en/account.json'
import enBring from './messages/en/bring.json'
import enChrome from './messages/en/chrome.json'
import enCoding from './messages/en/coding.json'
import enCollect from './messages/en/collect.json'
import enCompose from './messages/en/compose.json'
import enDeciding from './messages/en/deciding.json'
import enDesk from './messages/en/desk.json'
import enEvidence from './messages/en/evidence.json'
import enFollowUp from './messages/en/follow-up.json'
import enJudge from './messages/en/judge.json'
import enLineage from './messages/en/lineage.json'
import enLive from './messages/en/live.json'
import enMethod from './messages/en/method.json'
import enNote from './messages/en/note.json'
import enOps from './messages/en/ops.json'
import enParties from './messages/en/parties.json'
import enReaders from './messages/en/readers.json'
import enRecord from './messages/en/record.json'
import enRequests from './messages/en/requests.json'
import enReview from './messages/en/review.json'
import enSearch from './messages/en/search.json'
import enShare from './messages/en/share.json'
import enSources from './messages/en/sources.json'
import enStatement from './messages/en/statement.json'
import enVerify from './messages/en/verify.json'
import enWording from './messages/en/wording.json'
import esAccount from './messages/es/account.json'
import esBring from './messages/es/bring.json'
import esChrome from './messages/es/chrome.json'
import esCoding from './messages/es/coding.json'
import esCollect from './messages/es/collect.json'
import esCompose from './messages/es/compose.json'
import esDeciding from './messages/es/deciding.json'
import esDesk from './messages/es/desk.json'
import esEvidence from './messages/es/evidence.json'
import esFollowUp from './messages/es/follow-up.json'
import esJudge from './messages/es/judge.json'
import esLineage from './messages/es/lineage.json'
import esLive from './messages/es/live.json'
import esMethod from './messages/es/method.json'
import esNote from './messages/es/note.json'
import esOps from './messages/es/ops.json'
import esParties from './messages/es/parties.json'
import esReaders from './messages/es/readers.json'
import esRecord from './messages/es/record.json'
import esRequests from './messages/es/requests.json'
import esReview from './messages/es/review.json'
import esSearch from './messages/es/search.json'
import esShare from './messages/es/share.json'
import esSources from './messages/es/sources.json'
import esStatement from './messages/es/statement.json'
import esVerify from './messages/es/verify.json'
import esWording from './messages/es/wording.json'
import frAccount from './messages/fr/account.json'
import frBring from './messages/fr/bring.json'
import frChrome from './messages/fr/chrome.json'
import frCoding from './messages/fr/coding.json'
import frCollect from './messages/fr/collect.json'
import frCompose from './messages/fr/compose.json'
import frDeciding from './messages/fr/deciding.json'
import frDesk from './messages/fr/desk.json'
import frEvidence from './messages/fr/evidence.json'
import frFollowUp from './messages/fr/follow-up.json'
import frJudge from './messages/fr/judge.json'
import frLineage from './messages/fr/lineage.json'
import frLive from './messages/fr/live.json'
import frMethod from './messages/fr/method.json'
import frNote from './messages/fr/note.json'
import frOps from './messages/fr/ops.json'
import frParties from './messages/fr/parties.json'
import frReaders from './messages/fr/readers.json'
import frRecord from './messages/fr/record.json'
import frRequests from './messages/fr/requests.json'
import frReview from './messages/fr/review.json'
import frSearch from './messages/fr/search.json'
import frShare from './messages/fr/share.json'
import frSources from './messages/fr/sources.json'
import frStatement from './messages/fr/statement.json'
import frVerify from './messages/fr/verify.json'
import frWording from './messages/fr/wording.json'
import type { Locale } from './routing'

/** Every message key there is. English stands for all four languages: a test holds the others to the same keys. */
export type Messages = typeof enAccount &
  typeof enBring &
  typeof enChrome &
  typeof enCoding &
  typeof enCollect &
  typeof enCompose &
  typeof enDeciding &
  typeof enDesk &
  typeof enEvidence &
  typeof enFollowUp &
  typeof enJudge &
  typeof enLineage &
  typeof enLive &
  typeof enMethod &
  typeof enNote &
  typeof enOps &
  typeof enParties &
  typeof enReaders &
  typeof enRecord &
  typeof enRequests &
  typeof enReview &
  typeof enSearch &
  typeof enShare &
  typeof enSources &
  typeof enStatement &
  typeof enVerify &
  typeof enWording

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
    bring: enBring,
    chrome: enChrome,
    coding: enCoding,
    collect: enCollect,
    compose: enCompose,
    deciding: enDeciding,
    desk: enDesk,
    evidence: enEvidence,
    'follow-up': enFollowUp,
    judge: enJudge,
    lineage: enLineage,
    live: enLive,
    method: enMethod,
    note: enNote,
    ops: enOps,
    parties: enParties,
    readers: enReaders,
    record: enRecord,
    requests: enRequests,
    review: enReview,
    search: enSearch,
    share: enShare,
    sources: enSources,
    statement: enStatement,
    verify: enVerify,
    wording: enWording,
  },
  fr: {
    account: frAccount,
    bring: frBring,
    chrome: frChrome,
    coding: frCoding,
    collect: frCollect,
    compose: frCompose,
    deciding: frDeciding,
    desk: frDesk,
    evidence: frEvidence,
    'follow-up': frFollowUp,
    judge: frJudge,
    lineage: frLineage,
    live: frLive,
    method: frMethod,
    note: frNote,
    ops: frOps,
    parties: frParties,
    readers: frReaders,
    record: frRecord,
    requests: frRequests,
    review: frReview,
    search: frSearch,
    share: frShare,
    sources: frSources,
    statement: frStatement,
    verify: frVerify,
    wording: frWording,
  },
  es: {
    account: esAccount,
    bring: esBring,
    chrome: esChrome,
    coding: esCoding,
    collect: esCollect,
    compose: esCompose,
    deciding: esDeciding,
    desk: esDesk,
    evidence: esEvidence,
    'follow-up': esFollowUp,
    judge: esJudge,
    lineage: esLineage,
    live: esLive,
    method: esMethod,
    note: esNote,
    ops: esOps,
    parties: esParties,
    readers: esReaders,
    record: esRecord,
    requests: esRequests,
    review: esReview,
    search: esSearch,
    share: esShare,
    sources: esSources,
    statement: esStatement,
    verify: esVerify,
    wording: esWording,
  },
  ar: {
    account: arAccount,
    bring: arBring,
    chrome: arChrome,
    coding: arCoding,
    collect: arCollect,
    compose: arCompose,
    deciding: arDeciding,
    desk: arDesk,
    evidence: arEvidence,
    'follow-up': arFollowUp,
    judge: arJudge,
    lineage: arLineage,
    live: arLive,
    method: arMethod,
    note: arNote,
    ops: arOps,
    parties: arParties,
    readers: arReaders,
    record: arRecord,
    requests: arRequests,
    review: arReview,
    search: arSearch,
    share: arShare,
    sources: arSources,
    statement: arStatement,
    verify: arVerify,
    wording: arWording,
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
