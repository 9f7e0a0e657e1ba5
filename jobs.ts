import { askProgramHandling } from '@/lib/bringing/mutations/ask-program-handling'
import { findHouseTexts } from '@/lib/house/data'
import { textIn } from '@/lib/house/rules/in-language'
import type { Locale } from '@/lib/i18n/routing'
import type { Handlings } from '@/lib/job/mutations/handling'
import type { Round } from '@/lib/job/mutations/worker'
import { checkWatchHandling } from '@/lib/lead/mutations/check-watch'
import { forgettingLeadsRound } from '@/lib/lead/mutations/forget-leads'
import { watchRound } from '@/lib/lead/mutations/plan-watches'
import { findAddressOfPerson } from '@/lib/mail/data/address'
import { type Correspondence, mailHandlingBy } from '@/lib/mail/mutations/send-mail'
import { trialWriter } from '@/lib/mail/rules/trial'
import { noticesWriter } from '@/lib/notice/data/letter'
import { forgettingNoticesRound } from '@/lib/notice/mutations/forget'
import { tellingRound as tellingNoticesRound } from '@/lib/notice/mutations/tell'
import { dueRound } from '@/lib/notice/mutations/tell-due'
import { lettersRound } from '@/lib/notice/mutations/write-letters'
import { publicAddress } from '@/lib/platform/env'
import { captureHandling } from '@/lib/snapshot/mutations/capture'
import { handOverHandling } from '@/lib/snapshot/mutations/hand-over'
import { sweepHandling } from '@/lib/snapshot/mutations/sweep'
import { checkLinkHandling } from '@/lib/source/mutations/check-link'
import { linkCheckRound } from '@/lib/source/mutations/plan-link-checks'
import { confirmWriter, newsWriter } from '@/lib/subscription/data/letters'
import { findAddressOfSubscriber } from '@/lib/subscription/data/subscription'
import { tellingRound } from '@/lib/subscription/mutations/tell'
import { webhookHandling } from '@/lib/webhook/mutations/post'
import { webhookRound } from '@/lib/webhook/mutations/queue-news'

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

/** What a worker is handed (lib/job/mutations/worker.ts): how each kind of job is done. */
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
