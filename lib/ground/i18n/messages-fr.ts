import account from './messages/fr/account.json'
import api from './messages/fr/api.json'
import bringing from './messages/fr/bringing.json'
import commitment from './messages/fr/commitment.json'
import desk from './messages/fr/desk.json'
import dossier from './messages/fr/dossier.json'
import edition from './messages/fr/edition.json'
import event from './messages/fr/event.json'
import followUp from './messages/fr/follow-up.json'
import form from './messages/fr/form.json'
import itemTest from './messages/fr/item-test.json'
import job from './messages/fr/job.json'
import layout from './messages/fr/layout.json'
import lead from './messages/fr/lead.json'
import lineage from './messages/fr/lineage.json'
import mail from './messages/fr/mail.json'
import method from './messages/fr/method.json'
import note from './messages/fr/note.json'
import notice from './messages/fr/notice.json'
import readerMessage from './messages/fr/reader-message.json'
import request from './messages/fr/request.json'
import review from './messages/fr/review.json'
import search from './messages/fr/search.json'
import searchLog from './messages/fr/search-log.json'
import secondCoding from './messages/fr/second-coding.json'
import share from './messages/fr/share.json'
import site from './messages/fr/site.json'
import snapshot from './messages/fr/snapshot.json'
import source from './messages/fr/source.json'
import statement from './messages/fr/statement.json'
import statusUpdate from './messages/fr/status-update.json'
import subscription from './messages/fr/subscription.json'
import translation from './messages/fr/translation.json'
import ui from './messages/fr/ui.json'
import webhook from './messages/fr/webhook.json'
import type { Messages } from './messages-en'

/** The messages in French. */
export const fr: Messages = {
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
