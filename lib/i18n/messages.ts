import arAccount from './messages/ar/account.json'
import arApi from './messages/ar/api.json'
import arBringing from './messages/ar/bringing.json'
import arCommitment from './messages/ar/commitment.json'
import arDesk from './messages/ar/desk.json'
import arDossier from './messages/ar/dossier.json'
import arEdition from './messages/ar/edition.json'
import arEvent from './messages/ar/event.json'
import arFollowUp from './messages/ar/follow-up.json'
import arForm from './messages/ar/form.json'
import arHouse from './messages/ar/house.json'
import arItemTest from './messages/ar/item-test.json'
import arJob from './messages/ar/job.json'
import arLayout from './messages/ar/layout.json'
import arLead from './messages/ar/lead.json'
import arLineage from './messages/ar/lineage.json'
import arMail from './messages/ar/mail.json'
import arMethod from './messages/ar/method.json'
import arNote from './messages/ar/note.json'
import arNotice from './messages/ar/notice.json'
import arReaderMessage from './messages/ar/reader-message.json'
import arRequest from './messages/ar/request.json'
import arReview from './messages/ar/review.json'
import arSearch from './messages/ar/search.json'
import arSearchLog from './messages/ar/search-log.json'
import arSecondCoding from './messages/ar/second-coding.json'
import arShare from './messages/ar/share.json'
import arSnapshot from './messages/ar/snapshot.json'
import arSource from './messages/ar/source.json'
import arStatement from './messages/ar/statement.json'
import arStatusUpdate from './messages/ar/status-update.json'
import arSubscription from './messages/ar/subscription.json'
import arTranslation from './messages/ar/translation.json'
import arUi from './messages/ar/ui.json'
import arWebhook from './messages/ar/webhook.json'
import enAccount from './messages/en/account.json'
import enApi from './messages/en/api.json'
import enBringing from './messages/en/bringing.json'
import enCommitment from './messages/en/commitment.json'
import enDesk from './messages/en/desk.json'
import enDossier from './messages/en/dossier.json'
import enEdition from './messages/en/edition.json'
import enEvent from './messages/en/event.json'
import enFollowUp from './messages/en/follow-up.json'
import enForm from './messages/en/form.json'
import enHouse from './messages/en/house.json'
import enItemTest from './messages/en/item-test.json'
import enJob from './messages/en/job.json'
import enLayout from './messages/en/layout.json'
import enLead from './messages/en/lead.json'
import enLineage from './messages/en/lineage.json'
import enMail from './messages/en/mail.json'
import enMethod from './messages/en/method.json'
import enNote from './messages/en/note.json'
import enNotice from './messages/en/notice.json'
import enReaderMessage from './messages/en/reader-message.json'
import enRequest from './messages/en/request.json'
import enReview from './messages/en/review.json'
import enSearch from './messages/en/search.json'
import enSearchLog from './messages/en/search-log.json'
import enSecondCoding from './messages/en/second-coding.json'
import enShare from './messages/en/share.json'
import enSnapshot from './messages/en/snapshot.json'
import enSource from './messages/en/source.json'
import enStatement from './messages/en/statement.json'
import enStatusUpdate from './messages/en/status-update.json'
import enSubscription from './messages/en/subscription.json'
import enTranslation from './messages/en/translation.json'
import enUi from './messages/en/ui.json'
import enWebhook from './messages/en/webhook.json'
import esAccount from './messages/es/account.json'
import esApi from './messages/es/api.json'
import esBringing from './messages/es/bringing.json'
import esCommitment from './messages/es/commitment.json'
import esDesk from './messages/es/desk.json'
import esDossier from './messages/es/dossier.json'
import esEdition from './messages/es/edition.json'
import esEvent from './messages/es/event.json'
import esFollowUp from './messages/es/follow-up.json'
import esForm from './messages/es/form.json'
import esHouse from './messages/es/house.json'
import esItemTest from './messages/es/item-test.json'
import esJob from './messages/es/job.json'
import esLayout from './messages/es/layout.json'
import esLead from './messages/es/lead.json'
import esLineage from './messages/es/lineage.json'
import esMail from './messages/es/mail.json'
import esMethod from './messages/es/method.json'
import esNote from './messages/es/note.json'
import esNotice from './messages/es/notice.json'
import esReaderMessage from './messages/es/reader-message.json'
import esRequest from './messages/es/request.json'
import esReview from './messages/es/review.json'
import esSearch from './messages/es/search.json'
import esSearchLog from './messages/es/search-log.json'
import esSecondCoding from './messages/es/second-coding.json'
import esShare from './messages/es/share.json'
import esSnapshot from './messages/es/snapshot.json'
import esSource from './messages/es/source.json'
import esStatement from './messages/es/statement.json'
import esStatusUpdate from './messages/es/status-update.json'
import esSubscription from './messages/es/subscription.json'
import esTranslation from './messages/es/translation.json'
import esUi from './messages/es/ui.json'
import esWebhook from './messages/es/webhook.json'
import frAccount from './messages/fr/account.json'
import frApi from './messages/fr/api.json'
import frBringing from './messages/fr/bringing.json'
import frCommitment from './messages/fr/commitment.json'
import frDesk from './messages/fr/desk.json'
import frDossier from './messages/fr/dossier.json'
import frEdition from './messages/fr/edition.json'
import frEvent from './messages/fr/event.json'
import frFollowUp from './messages/fr/follow-up.json'
import frForm from './messages/fr/form.json'
import frHouse from './messages/fr/house.json'
import frItemTest from './messages/fr/item-test.json'
import frJob from './messages/fr/job.json'
import frLayout from './messages/fr/layout.json'
import frLead from './messages/fr/lead.json'
import frLineage from './messages/fr/lineage.json'
import frMail from './messages/fr/mail.json'
import frMethod from './messages/fr/method.json'
import frNote from './messages/fr/note.json'
import frNotice from './messages/fr/notice.json'
import frReaderMessage from './messages/fr/reader-message.json'
import frRequest from './messages/fr/request.json'
import frReview from './messages/fr/review.json'
import frSearch from './messages/fr/search.json'
import frSearchLog from './messages/fr/search-log.json'
import frSecondCoding from './messages/fr/second-coding.json'
import frShare from './messages/fr/share.json'
import frSnapshot from './messages/fr/snapshot.json'
import frSource from './messages/fr/source.json'
import frStatement from './messages/fr/statement.json'
import frStatusUpdate from './messages/fr/status-update.json'
import frSubscription from './messages/fr/subscription.json'
import frTranslation from './messages/fr/translation.json'
import frUi from './messages/fr/ui.json'
import frWebhook from './messages/fr/webhook.json'
import type { Locale } from './routing'

const en = {
  account: enAccount,
  api: enApi,
  bringing: enBringing,
  commitment: enCommitment,
  desk: enDesk,
  dossier: enDossier,
  edition: enEdition,
  event: enEvent,
  'follow-up': enFollowUp,
  form: enForm,
  house: enHouse,
  'item-test': enItemTest,
  job: enJob,
  layout: enLayout,
  lead: enLead,
  lineage: enLineage,
  mail: enMail,
  method: enMethod,
  note: enNote,
  notice: enNotice,
  'reader-message': enReaderMessage,
  request: enRequest,
  review: enReview,
  search: enSearch,
  'search-log': enSearchLog,
  'second-coding': enSecondCoding,
  share: enShare,
  snapshot: enSnapshot,
  source: enSource,
  statement: enStatement,
  'status-update': enStatusUpdate,
  subscription: enSubscription,
  translation: enTranslation,
  ui: enUi,
  webhook: enWebhook,
}

/** Every message there is, by its room. English stands for all four languages: a test holds the others to the same keys. */
export type Messages = typeof en

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

/** The messages of each language. A file is called what its room is called, and is the namespace of that name. */
const messages: Readonly<Record<Locale, Messages>> = {
  en,
  fr: {
    account: frAccount,
    api: frApi,
    bringing: frBringing,
    commitment: frCommitment,
    desk: frDesk,
    dossier: frDossier,
    edition: frEdition,
    event: frEvent,
    'follow-up': frFollowUp,
    form: frForm,
    house: frHouse,
    'item-test': frItemTest,
    job: frJob,
    layout: frLayout,
    lead: frLead,
    lineage: frLineage,
    mail: frMail,
    method: frMethod,
    note: frNote,
    notice: frNotice,
    'reader-message': frReaderMessage,
    request: frRequest,
    review: frReview,
    search: frSearch,
    'search-log': frSearchLog,
    'second-coding': frSecondCoding,
    share: frShare,
    snapshot: frSnapshot,
    source: frSource,
    statement: frStatement,
    'status-update': frStatusUpdate,
    subscription: frSubscription,
    translation: frTranslation,
    ui: frUi,
    webhook: frWebhook,
  },
  es: {
    account: esAccount,
    api: esApi,
    bringing: esBringing,
    commitment: esCommitment,
    desk: esDesk,
    dossier: esDossier,
    edition: esEdition,
    event: esEvent,
    'follow-up': esFollowUp,
    form: esForm,
    house: esHouse,
    'item-test': esItemTest,
    job: esJob,
    layout: esLayout,
    lead: esLead,
    lineage: esLineage,
    mail: esMail,
    method: esMethod,
    note: esNote,
    notice: esNotice,
    'reader-message': esReaderMessage,
    request: esRequest,
    review: esReview,
    search: esSearch,
    'search-log': esSearchLog,
    'second-coding': esSecondCoding,
    share: esShare,
    snapshot: esSnapshot,
    source: esSource,
    statement: esStatement,
    'status-update': esStatusUpdate,
    subscription: esSubscription,
    translation: esTranslation,
    ui: esUi,
    webhook: esWebhook,
  },
  ar: {
    account: arAccount,
    api: arApi,
    bringing: arBringing,
    commitment: arCommitment,
    desk: arDesk,
    dossier: arDossier,
    edition: arEdition,
    event: arEvent,
    'follow-up': arFollowUp,
    form: arForm,
    house: arHouse,
    'item-test': arItemTest,
    job: arJob,
    layout: arLayout,
    lead: arLead,
    lineage: arLineage,
    mail: arMail,
    method: arMethod,
    note: arNote,
    notice: arNotice,
    'reader-message': arReaderMessage,
    request: arRequest,
    review: arReview,
    search: arSearch,
    'search-log': arSearchLog,
    'second-coding': arSecondCoding,
    share: arShare,
    snapshot: arSnapshot,
    source: arSource,
    statement: arStatement,
    'status-update': arStatusUpdate,
    subscription: arSubscription,
    translation: arTranslation,
    ui: arUi,
    webhook: arWebhook,
  },
}

/** All messages of a language, nested as next-intl wants them. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale]
}
