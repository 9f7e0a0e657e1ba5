import { localeOf, localePath } from '@/lib/i18n/routing'
import type { Limit } from '@/lib/platform/allowance'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { fieldErrorsOf } from '@/lib/platform/field-errors'
import { log } from '@/lib/platform/log'
import { takeTurn } from '@/lib/platform/rate-limit'
import { senderName } from '@/lib/platform/sender'
import { senderAddress, sentFrom } from '@/lib/platform/sent-from'
import { receiptOfReceived, receive } from '@/lib/reader-message/mutations/receive'
import { readerMessageSchema } from '@/lib/reader-message/schema'
import { receiptAddress } from '@/lib/statement/rules/addresses'
import { formAgain } from './form-again'
import { readSentForm, type SentForm } from './sent-form'

export const dynamic = 'force-dynamic'

/** Forms of whatever kind from one network, and messages that are taken from it. */
const tries: Limit = { name: 'reader-message: form', allowances: [{ most: 60, seconds: 60 * 60 }] }
const messages: Limit = {
  name: 'reader-message: taken',
  allowances: [
    { most: 5, seconds: 60 * 60 },
    { most: 20, seconds: 24 * 60 * 60 },
  ],
}

/** How long somebody is asked to wait who came while our side failed, in seconds. */
const soon = 10

/**
 * Takes what a reader sends from the form of an item: 303 to the page of its receipt. Works without script and cookie. Whatever stands in
 * the way comes back as the form, with everything typed in it: 422 badly filled, 400 what cannot be kept, 403 not from a page of ours, 413
 * too much, 429 too often, 503 where our side failed. 415 is for what is no form.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readSentForm(request)
  if (form === null) return new Response(null, { status: 415, headers: { 'cache-control': 'no-store' } })
  const from = sentFrom(request.headers)
  // What another site put together is not shown on a page of ours.
  if (from === 'elsewhere')
    return formAgain({ ...form, values: placeOf(form) }, { status: 403, notice: 'elsewhere' })
  if (from === 'untold') return formAgain(form, { status: 403, notice: 'untold' })
  try {
    return await answer(form, await senderName(senderAddress(request.headers)))
  } catch (error) {
    // Whoever wrote keeps their text, also where the database is away.
    log.error(error, 'a reader’s message could not be kept')
    return formAgain(form, { status: 503, notice: 'failed', wait: soon })
  }
}

async function answer(form: SentForm, sender: string): Promise<Response> {
  const { wait } = await takeTurn([{ limit: tries, who: sender }])
  if (wait > 0) return formAgain(form, { status: 429, notice: 'often', wait })
  if (form.isCut) return formAgain(form, { status: 413, notice: 'much' })
  if (form.isBroken) return formAgain(form, { status: 400, notice: 'characters' })
  const parsed = readerMessageSchema.safeParse(form.values)
  if (!parsed.success) return badlyFilled(form, fieldErrorsOf(parsed.error))
  const sent = parsed.data
  try {
    const known = await receiptOfReceived(sent)
    const turn = known === null ? await takeTurn([{ limit: messages, who: sender }]) : { wait: 0 }
    if (turn.wait > 0) return await formAgain(form, { status: 429, notice: 'often', wait: turn.wait })
    const receipt = known ?? (await receive(sent))
    const locale = localeOf(form.values.locale ?? '')
    const location = localePath(locale, receiptAddress(sent.statement, receipt))
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Invalid) return badlyFilled(form, error.fields)
    if (error instanceof Refusal && error.code === 'too_many_tries') {
      const wait = Number(error.details.minutes) * 60
      return formAgain(form, { status: 429, notice: 'full', wait })
    }
    if (error instanceof Refusal) return formAgain(form, { status: 404, notice: 'gone' })
    throw error
  }
}

function badlyFilled(form: SentForm, faults: Invalid['fields']): Promise<Response> {
  const holdsNoText = Object.values(faults).some((codes) => codes.includes('taken_out'))
  return formAgain(form, { status: holdsNoText ? 400 : 422, notice: 'fix', faults })
}

/** Which form it was, without anything that was typed. */
function placeOf({ values }: SentForm): SentForm['values'] {
  return Object.fromEntries(
    ['locale', 'statement', 'reference'].flatMap((name) =>
      values[name] === undefined ? [] : [[name, values[name]]],
    ),
  )
}
