import account from './messages/en/account.json'
import api from './messages/en/api.json'
import bringing from './messages/en/bringing.json'
import commitment from './messages/en/commitment.json'
import desk from './messages/en/desk.json'
import dossier from './messages/en/dossier.json'
import edition from './messages/en/edition.json'
import event from './messages/en/event.json'
import followUp from './messages/en/follow-up.json'
import form from './messages/en/form.json'
import itemTest from './messages/en/item-test.json'
import job from './messages/en/job.json'
import layout from './messages/en/layout.json'
import lead from './messages/en/lead.json'
import lineage from './messages/en/lineage.json'
import mail from './messages/en/mail.json'
import method from './messages/en/method.json'
import note from './messages/en/note.json'
import notice from './messages/en/notice.json'
import readerMessage from './messages/en/reader-message.json'
import request from './messages/en/request.json'
import review from './messages/en/review.json'
import search from './messages/en/search.json'
import searchLog from './messages/en/search-log.json'
import secondCoding from './messages/en/second-coding.json'
import share from './messages/en/share.json'
import site from './messages/en/site.json'
import snapshot from './messages/en/snapshot.json'
import source from './messages/en/source.json'
import statement from './messages/en/statement.json'
import statusUpdate from './messages/en/status-update.json'
import subscription from './messages/en/subscription.json'
import translation from './messages/en/translation.json'
import ui from './messages/en/ui.json'
import webhook from './messages/en/webhook.json'

/** The messages in English, which stand for all four languages: a test holds the others to the same keys. */
export const en = {
  account,
  api,
  bringing,
  commitment,
  desk,
  dossier,
  edition,
  event,
  'follow-up': followUp,
  form,
  site,
  'item-test': itemTest,
  job,
  layout,
  lead,
  lineage,
  mail,
  method,
  note,
  notice,
  'reader-message': readerMessage,
  request,
  review,
  search,
  'search-log': searchLog,
  'second-coding': secondCoding,
  share,
  snapshot,
  source,
  statement,
  'status-update': statusUpdate,
  subscription,
  translation,
  ui,
  webhook,
}

/** Every message there is, by its room. */
export type Messages = typeof en
