import account from './messages/es/account.json'
import api from './messages/es/api.json'
import bringing from './messages/es/bringing.json'
import commitment from './messages/es/commitment.json'
import desk from './messages/es/desk.json'
import dossier from './messages/es/dossier.json'
import edition from './messages/es/edition.json'
import event from './messages/es/event.json'
import followUp from './messages/es/follow-up.json'
import form from './messages/es/form.json'
import itemTest from './messages/es/item-test.json'
import job from './messages/es/job.json'
import layout from './messages/es/layout.json'
import lead from './messages/es/lead.json'
import lineage from './messages/es/lineage.json'
import mail from './messages/es/mail.json'
import method from './messages/es/method.json'
import note from './messages/es/note.json'
import notice from './messages/es/notice.json'
import readerMessage from './messages/es/reader-message.json'
import request from './messages/es/request.json'
import review from './messages/es/review.json'
import search from './messages/es/search.json'
import searchLog from './messages/es/search-log.json'
import secondCoding from './messages/es/second-coding.json'
import share from './messages/es/share.json'
import site from './messages/es/site.json'
import snapshot from './messages/es/snapshot.json'
import source from './messages/es/source.json'
import statement from './messages/es/statement.json'
import statusUpdate from './messages/es/status-update.json'
import subscription from './messages/es/subscription.json'
import translation from './messages/es/translation.json'
import ui from './messages/es/ui.json'
import webhook from './messages/es/webhook.json'
import type { Messages } from './messages-en'

/** The messages in Spanish. */
export const es: Messages = {
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
