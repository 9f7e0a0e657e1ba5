import account from './messages/ar/account.json'
import api from './messages/ar/api.json'
import bringing from './messages/ar/bringing.json'
import commitment from './messages/ar/commitment.json'
import desk from './messages/ar/desk.json'
import dossier from './messages/ar/dossier.json'
import edition from './messages/ar/edition.json'
import event from './messages/ar/event.json'
import followUp from './messages/ar/follow-up.json'
import form from './messages/ar/form.json'
import itemTest from './messages/ar/item-test.json'
import job from './messages/ar/job.json'
import layout from './messages/ar/layout.json'
import lead from './messages/ar/lead.json'
import lineage from './messages/ar/lineage.json'
import mail from './messages/ar/mail.json'
import method from './messages/ar/method.json'
import note from './messages/ar/note.json'
import notice from './messages/ar/notice.json'
import readerMessage from './messages/ar/reader-message.json'
import request from './messages/ar/request.json'
import review from './messages/ar/review.json'
import search from './messages/ar/search.json'
import searchLog from './messages/ar/search-log.json'
import secondCoding from './messages/ar/second-coding.json'
import share from './messages/ar/share.json'
import site from './messages/ar/site.json'
import snapshot from './messages/ar/snapshot.json'
import source from './messages/ar/source.json'
import statement from './messages/ar/statement.json'
import statusUpdate from './messages/ar/status-update.json'
import subscription from './messages/ar/subscription.json'
import translation from './messages/ar/translation.json'
import ui from './messages/ar/ui.json'
import webhook from './messages/ar/webhook.json'
import type { Messages } from './messages-en'

/** The messages in Arabic. */
export const ar: Messages = {
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
