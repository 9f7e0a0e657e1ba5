import { createHash } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath, locales } from '@/lib/ground/i18n/routing'
import { handlingOf } from '@/lib/ground/job/mutations/handling'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { mailHandlingBy } from '@/lib/ground/mail/mutations/send-mail'
import { htmlLetter } from '@/lib/ground/mail/rules/html'
import { plainLetter } from '@/lib/ground/mail/rules/plain'
import { startMailServer } from '@/lib/ground/platform/mail-server.fixture'
import { answerOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findNews } from '@/lib/reading/share/data/news'
import { confirmWriter, newsWriter } from './data/letters'
import { findAddressOfSubscriber, findAskedBy, findLeftBy } from './data/subscription'
import { ask } from './mutations/ask'
import { confirm } from './mutations/confirm'
import { leave } from './mutations/leave'
import { tellSubscribers } from './mutations/tell'
import { askSchema } from './schema'

const server = await startMailServer()
vi.stubEnv('SUIVI_SMTP_URL', server.url)
vi.stubEnv('SUIVI_MAIL_FROM', 'Suivi <news@suivi.example>')
vi.stubEnv('SUIVI_URL', 'https://suivi.example')
const database = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'
const siteOf = async () => ({ name: 'A site', address: 'https://suivi.example/' })
const handling = handlingOf(
  {
    'send-mail': mailHandlingBy({
      addresses: { person: async () => null, subscriber: findAddressOfSubscriber },
      writers: {
        trial: async () => null,
        notices: async () => null,
        'confirm-subscription': confirmWriter(siteOf),
        news: newsWriter(siteOf),
      },
    }),
  },
  'send-mail',
)
/** What stands for a network where it is counted. */
const network = (name: string) => createHash('sha256').update(name).digest('hex')
const never = new AbortController().signal

/** Sends what is queued. */
async function send(): Promise<void> {
  for (let job = await takeJob('send-mail'); job; job = await takeJob('send-mail'))
    if (handling) await workOn(job, handling, never)
}

const typed = (more: object = {}) =>
  askSchema.parse({
    locale: 'en',
    path: `/${slug}`,
    address: 'Reader@Elsewhere.example',
    how: 'daily',
    ...more,
  })
const tokenIn = (mail = server.arrived.at(-1)) =>
  /\/subscription\/confirm\/([0-9a-f]{64})/.exec(mail?.plain ?? '')?.[1] ?? ''
const rows = () => database.app.subscription.findMany({ orderBy: { askedAt: 'asc' } })

async function subscribed(more: object = {}) {
  await ask(network('a'), typed(more))
  await send()
  await confirm({ token: tokenIn() })
  const all = await rows()
  const row = all.at(-1)
  if (!row) throw new Error('nobody subscribed')
  server.arrived.splice(0)
  return row
}

/** Some minutes from now: what the seed published has settled. */
const tell = () => tellSubscribers(new Date(Date.now() + 5 * 60_000))

/** As if somebody had been told nothing since before anything was published. */
const longAgo = () =>
  database.owner.subscription.updateMany({ data: { toldUpTo: new Date(0), nextAt: new Date(0) } })

beforeEach(async () => {
  server.arrived.splice(0)
  await withClient(database.ownerUrl, (client) =>
    client.query('TRUNCATE mails, subscriptions, pgboss.job, counted_tries'),
  )
})
afterAll(() => server.stop())

describe('to subscribe', () => {
  it('is to a statement at an address that it had, too: a form may have been opened before it moved', async () => {
    const { id } = await database.owner.statement.findUniqueOrThrow({ where: { slug }, select: { id: true } })
    await database.owner
      .$executeRaw`INSERT INTO given_slugs (slug, statement_id) VALUES ('a-former-address', ${id}::uuid)`
    const row = await subscribed({ path: '/a-former-address/corrections' })
    expect(row).toMatchObject({ statementId: id, onlyCorrections: true })
  })

  it.each(locales)('is confirmed by a link in a mail, in the reader’s language: %s', async (locale) => {
    await ask(network('a'), typed({ locale, path: `/${slug}/7c` }))
    await send()
    const [mail] = server.arrived
    expect(mail?.to).toEqual(['reader@elsewhere.example'])
    expect(mail?.html).toContain(`<html lang="${locale}"`)
    expect(mail?.plain).toContain(`7c${colonIn(locale)}`)
    expect(mail?.headers).not.toHaveProperty('list-unsubscribe')
    expect(mail?.plain).not.toMatch(/mail\.|subscription\.\w/)
    const token = tokenIn(mail)
    expect(await findAskedBy(token, new Date(), locale)).toMatchObject({ how: 'daily', language: locale })
    expect(JSON.stringify(await rows())).not.toContain(token)
    await confirm({ token })
    expect(await rows()).toMatchObject([{ how: 'daily', language: locale, confirmHash: null }])
    expect(await answerOf(confirm({ token }))).toBe('not_found')
  })

  it('does the same for an address that is known and one that is not, and changes nothing before it is confirmed', async () => {
    const before = await subscribed()
    await ask(network('a'), typed({ how: 'weekly', locale: 'fr' }))
    await ask(network('a'), typed({ address: 'other@elsewhere.example' }))
    await send()
    expect(server.arrived.map(({ to }) => to)).toEqual([
      ['reader@elsewhere.example'],
      ['other@elsewhere.example'],
    ])
    // Who is told already goes on being told, whoever asked: the letter that says so reaches nobody else.
    expect(server.arrived.map(({ plain }) => /removed|effacée/.test(plain))).toEqual([false, true])
    expect((await rows()).find(({ id }) => id === before.id)).toMatchObject({ how: 'daily', language: 'en' })
    await confirm({ token: tokenIn(server.arrived[0]) })
    const after = (await rows()).find(({ id }) => id === before.id)
    expect(after).toMatchObject({ how: 'weekly', language: 'fr', toldUpTo: before.toldUpTo })
  })

  it('is over after 48 hours, and then the address is removed', async () => {
    await ask(network('a'), typed())
    await send()
    await database.owner.subscription.updateMany({ data: { askedAt: new Date(Date.now() - 49 * 3_600_000) } })
    expect(await answerOf(confirm({ token: tokenIn() }))).toBe('not_found')
    await tellSubscribers()
    expect(await rows()).toEqual([])
  })

  it('is refused of what is not there, and answers one who asks too often for an address as any other', async () => {
    expect(await answerOf(ask(network('a'), typed({ path: '/nowhere' })))).toBe('not_found')
    expect(await answerOf(ask(network('a'), typed({ path: `/${slug}/99z` })))).toBe('not_found')
    expect(await answerOf(ask(network('a'), typed({ path: `/${slug}/areas/none` })))).toBe('not_found')
    for (let n = 0; n < 5; n += 1) expect(await answerOf(ask(network('a'), typed()))).toBe('done')
    await send()
    expect(server.arrived.length).toBeLessThanOrEqual(3)
  })

  it('is taken from one network so often and no more', async () => {
    for (let n = 0; n < 10; n += 1) await ask(network('one'), typed({ address: `r${n}@elsewhere.example` }))
    expect(await answerOf(ask(network('one'), typed({ address: 'more@elsewhere.example' })))).toBe(
      'messages_often',
    )
    expect(await answerOf(ask(network('another'), typed({ address: 'more@elsewhere.example' })))).toBe('done')
  })
})

describe('what is published', () => {
  it.each(locales)('is told once, with a way to leave at once: %s', async (locale) => {
    const { leaveKey } = await subscribed({ locale })
    await longAgo()
    expect(await tell()).toBe(1)
    await send()
    const [mail] = server.arrived
    const news = await findNews({ slug, area: null, reference: null, onlyCorrections: false }, 50, locale)
    const oneClick = `https://suivi.example/api/unsubscribe/${leaveKey}`
    expect(mail?.headers).toMatchObject({
      'list-unsubscribe': `<${oneClick}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    for (const each of news)
      if ('item' in each) expect(mail?.plain).toContain(`${each.item.reference}${colonIn(locale)}`)
    expect(mail?.plain).toContain(`/subscription/leave/${leaveKey}`)
    expect(mail?.plain).not.toMatch(/status-update\.|mail\.|\{/)
    expect(mail?.html).not.toMatch(/<img|<script|<link|url\(/)
    // Nothing is left to tell.
    await database.owner.subscription.updateMany({ data: { nextAt: new Date(0) } })
    expect(await tell()).toBe(0)
  })

  it('is of what they subscribed to alone', async () => {
    await subscribed({ path: `/${slug}/7c` })
    await longAgo()
    const ofItem = await findNews({ slug, area: null, reference: '7c', onlyCorrections: false }, 50, 'en')
    expect(await tell()).toBe(ofItem.length > 0 ? 1 : 0)
    await send()
    const told = server.arrived[0]?.plain.match(/^\d+[a-z]: /gm) ?? []
    expect(told.filter((each) => each !== '7c: ')).toEqual([])
  })

  it('is told nobody twice where two processes come to it at once, or one is killed before its mail is sent', async () => {
    await subscribed()
    await longAgo()
    const [one, two] = await Promise.all([tell(), tell()])
    expect(one + two).toBe(1)
    await database.owner.mail.updateMany({ data: { beganAt: new Date() } })
    await send()
    expect(server.arrived).toEqual([])
    await database.owner.subscription.updateMany({ data: { nextAt: new Date(0) } })
    expect(await tell()).toBe(0)
  })

  it.each([
    ['/', 'statements', '/statements'],
    [`/${slug}`, 'record', `/${slug}/history`],
    [`/${slug}/7c`, 'record', `/${slug}/history`],
  ])('says how many more there are than it has room for, and where: %s', async (path, list, at) => {
    const { id } = await subscribed({ path })
    const values = { subscriptionId: id, after: new Date(0).toISOString(), upTo: new Date().toISOString() }
    for (const language of locales) {
      const t = createTranslator({ locale: language, messages: messagesOf(language) })
      const about = { to: { kind: 'subscriber', id }, language } as const
      const whole = await newsWriter(siteOf)(values, about)
      const [named] = whole?.blocks ?? []
      const all = named?.kind === 'entries' ? named.entries.length : 0
      expect(all).toBeGreaterThan(1)
      const letter = await newsWriter(siteOf, 1)(values, about)
      if (!letter) throw new Error('there is nothing to tell')
      expect(letter.subject).toBe(whole?.subject)
      const said = t('subscription.mail.further', { n: all - 1, list })
      const address = `https://suivi.example${localePath(language, at)}`
      expect(plainLetter(letter)).toContain(
        `${said}\n\n${t('subscription.mail.furtherLink', { list })}\n${address}\n`,
      )
      expect(htmlLetter(letter)).toContain(`href="${address}"`)
      expect(htmlLetter(letter)).toContain(said)
      expect(whole && plainLetter(whole)).not.toContain(address)
    }
  })

  it('is no mail where none of it stands when it is sent', async () => {
    await subscribed()
    await longAgo()
    await tell()
    await database.owner
      .$executeRaw`UPDATE mails SET "values" = jsonb_set("values", '{upTo}', '"1970-01-02T00:00:00.000Z"')`
    await send()
    expect(server.arrived).toEqual([])
  })

  it('is told many in batches', async () => {
    await database.owner.$executeRaw`
      INSERT INTO subscriptions (address, how, language, asked_how, asked_language, asked_at, confirmed_at, told_up_to, next_at)
      SELECT 'r' || n || '@elsewhere.example', 'instant', 'en', 'instant', 'en', now(), now(), 'epoch', 'epoch' FROM generate_series(1, 450) n`
    expect([await tell(), await tell(), await tell()]).toEqual([200, 200, 50])
    expect(await tell()).toBe(0)
    expect(await database.app.mail.count()).toBe(450)
  })
})

describe('to leave', () => {
  it('removes the address, and what is on its way reaches nobody', async () => {
    const { leaveKey } = await subscribed()
    await longAgo()
    await tell()
    expect(await findLeftBy(leaveKey, 'en')).toMatchObject({ how: 'daily' })
    await leave({ key: leaveKey })
    await leave({ key: leaveKey })
    await send()
    expect(server.arrived).toEqual([])
    expect(await rows()).toEqual([])
    expect(await findLeftBy(leaveKey, 'en')).toBeNull()
  })

  it('leaves no trace of an address anywhere', async () => {
    const { leaveKey } = await subscribed()
    await leave({ key: leaveKey })
    const [{ found }] = (await database.owner.$queryRaw`
      SELECT (SELECT count(*) FROM events e WHERE e::text LIKE '%elsewhere.example%')
        + (SELECT count(*) FROM pgboss.job j WHERE j::text LIKE '%elsewhere.example%')
        + (SELECT count(*) FROM counted_tries t WHERE t::text LIKE '%elsewhere.example%') AS found`) as [
      { found: bigint },
    ]
    expect(Number(found)).toBe(0)
  })
})
