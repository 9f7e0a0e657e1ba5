import { checkWatchHandling } from '@/lib/evidence/lead/mutations/check-watch'
import { forgettingLeadsRound } from '@/lib/evidence/lead/mutations/forget-leads'
import { watchRound } from '@/lib/evidence/lead/mutations/plan-watches'
import { captureHandling } from '@/lib/evidence/snapshot/mutations/capture'
import { handOverHandling } from '@/lib/evidence/snapshot/mutations/hand-over'
import { sweepHandling } from '@/lib/evidence/snapshot/mutations/sweep'
import { checkLinkHandling } from '@/lib/evidence/source/mutations/check-link'
import { linkCheckRound } from '@/lib/evidence/source/mutations/plan-link-checks'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { Handlings } from '@/lib/ground/job/mutations/handling'
import type { Round } from '@/lib/ground/job/mutations/worker'
import { findAddressOfPerson } from '@/lib/ground/mail/data/address'
import { type Correspondence, mailHandlingBy } from '@/lib/ground/mail/mutations/send-mail'
import { trialWriter } from '@/lib/ground/mail/rules/trial'
import { publicAddress } from '@/lib/ground/platform/env'
import { findHouseTexts } from '@/lib/reading/site/data/house-texts'
import { textIn } from '@/lib/reading/site/rules/in-language'
import { confirmWriter, newsWriter } from '@/lib/reading/subscription/data/letters'
import { findAddressOfSubscriber } from '@/lib/reading/subscription/data/subscription'
import { tellingRound } from '@/lib/reading/subscription/mutations/tell'
import { webhookHandling } from '@/lib/reading/webhook/mutations/post'
import { webhookRound } from '@/lib/reading/webhook/mutations/queue-news'
import { askProgramHandling } from '@/lib/text/bringing/mutations/ask-program-handling'
import { noticesWriter } from '@/lib/work/notice/data/letter'
import { forgettingNoticesRound } from '@/lib/work/notice/mutations/forget'
import { tellingRound as tellingNoticesRound } from '@/lib/work/notice/mutations/tell'
import { dueRound } from '@/lib/work/notice/mutations/tell-due'
import { lettersRound } from '@/lib/work/notice/mutations/write-letters'

/** What mails say of the site in their heads. */
async function siteOf(language: Locale) {
  const name = textIn(await findHouseTexts('name'), 'name', language)?.body ?? 'Suivi'
  return { name, address: publicAddress('/') }
}

/** What all rooms together know of mail: who has which address, and how each kind of message is written. */
const correspondence: Correspondence = {
  addresses: {
    person: findAddressOfPerson,
    subscriber: findAddressOfSubscriber,
  },
  writers: {
    trial: trialWriter(siteOf),
    'confirm-subscription': confirmWriter(siteOf),
    news: newsWriter(siteOf),
    notices: noticesWriter(siteOf),
  },
}

/** What a worker is handed (lib/ground/job/mutations/worker.ts): how each kind of job is done. */
export const handlings: Handlings = {
  capture: captureHandling,
  sweep: sweepHandling,
  'check-link': checkLinkHandling,
  'hand-over': handOverHandling,
  'check-watch': checkWatchHandling,
  'ask-program': askProgramHandling,
  'send-mail': mailHandlingBy(correspondence),
  'post-webhook': webhookHandling,
}

/** What a worker does by the clock. */
export const rounds: readonly Round[] = [
  linkCheckRound,
  watchRound,
  forgettingLeadsRound,
  tellingNoticesRound,
  dueRound,
  lettersRound,
  forgettingNoticesRound,
  tellingRound,
  webhookRound,
]
