import { jobHandlings, jobRounds } from '@/lib/desk/mutations/job-handlings'
import { findHouseTexts } from '@/lib/house/data'
import { textIn } from '@/lib/house/rules/in-language'
import type { Locale } from '@/lib/i18n/routing'
import type { Handlings } from '@/lib/job/mutations/handling'
import type { Round } from '@/lib/job/mutations/worker'
import { findAddressOfPerson } from '@/lib/mail/data/address'
import { type Correspondence, mailHandlingBy } from '@/lib/mail/mutations/send-mail'
import { trialWriter } from '@/lib/mail/rules/trial'
import { noticesWriter } from '@/lib/notice/data/letter'
import { publicAddress } from '@/lib/platform/env'
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
  ...jobHandlings,
  'send-mail': mailHandlingBy(correspondence),
  'post-webhook': webhookHandling,
}

/** What a worker does by the clock. */
export const rounds: readonly Round[] = [...jobRounds, tellingRound, webhookRound]
