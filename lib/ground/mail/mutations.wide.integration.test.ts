import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { directionOf, type Locale, locales } from '@/lib/ground/i18n/routing'
import { handlingOf } from '@/lib/ground/job/mutations/handling'
import { endOverdue } from '@/lib/ground/job/mutations/keep-jobs'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { transaction } from '@/lib/ground/platform/db'
import { log } from '@/lib/ground/platform/log'
import { type Behaviour, startMailServer } from '@/lib/ground/platform/mail-server.fixture'
import { answerOf, memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findAddressOfPerson } from './data/address'
import { mailEnding } from './mutations/mail-ending'
import { queueMail } from './mutations/queue-mail'
import { mailHandlingBy } from './mutations/send-mail'
import { sendTrial } from './mutations/send-trial'
import { trialWriter } from './rules/trial'

let behave: Behaviour = () => null
const server = await startMailServer((mail) => behave(mail))
vi.stubEnv('SUIVI_SMTP_URL', server.url)
vi.stubEnv('SUIVI_MAIL_FROM', 'Suivi <news@suivi.example>')
const database = await ownDatabase({ seeded: true })
const admin = await memberOf(database, 'admin')
const siteOf = async () => ({ name: 'A site', address: 'https://suivi.example/' })
const write = trialWriter(siteOf)
const handling = handlingOf(
  {
    'send-mail': mailHandlingBy({
      addresses: { person: findAddressOfPerson, subscriber: async () => null },
      writers: {
        trial: write,
        notices: async () => null,
        'confirm-subscription': async () => null,
        news: async () => null,
      },
    }),
  },
  'send-mail',
)
if (!handling) throw new Error('nobody said how')

const asOwner = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql))
const never = new AbortController().signal
const hurry = () => asOwner("UPDATE pgboss.job SET start_after = now() - interval '1 s'")

async function tryOnce() {
  await hurry()
  const job = await takeJob('send-mail')
  if (!job) throw new Error('no job is due')
  await workOn(job, handling as NonNullable<typeof handling>, never)
}

const trial = (language: Locale = 'en', id = admin.id) =>
  transaction('system', (tx) =>
    queueMail(tx, { to: { kind: 'person', id }, message: { kind: 'trial', values: {} }, language }),
  )

async function jobs() {
  return database.app.$queryRaw<{ state: string; code: string | null; data: unknown }[]>`
    SELECT state::text, output->>'code' AS code, data FROM pgboss.job ORDER BY created_on`
}

beforeAll(() => {
  vi.spyOn(log, 'warn')
  vi.spyOn(log, 'error')
  vi.spyOn(log, 'info')
})
beforeEach(async () => {
  behave = () => null
  server.arrived.splice(0)
  await asOwner('TRUNCATE mails, pgboss.job')
})
afterEach(() => {
  const logged = JSON.stringify([
    ...vi.mocked(log.warn).mock.calls,
    ...vi.mocked(log.error).mock.calls,
    ...vi.mocked(log.info).mock.calls,
  ])
  expect(logged).not.toContain('admin@suivi.example')
})
afterAll(() => server.stop())

describe('a mail', () => {
  it.each(locales)('arrives in the language of its reader, plain and as HTML: %s', async (language) => {
    await trial(language)
    await tryOnce()
    const [mail] = server.arrived
    const letter = await write({}, { language })
    const [words] = letter.blocks
    if (words?.kind !== 'words' || !mail) throw new Error('nothing arrived')
    expect(mail.to).toEqual(['admin@suivi.example'])
    expect(mail.from).toBe('news@suivi.example')
    expect(mail.headers).toMatchObject({
      subject: letter.subject,
      from: 'Suivi <news@suivi.example>',
      'auto-submitted': 'auto-generated',
    })
    expect(mail.headers).not.toHaveProperty('list-unsubscribe')
    expect(mail.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
    expect(mail.plain).toContain(words.words)
    expect(mail.html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`)
    expect(mail.html).toContain(words.words)
    expect(await database.app.mail.count()).toBe(0)
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('is queued with neither address nor words written down', async () => {
    await trial()
    const rows = JSON.stringify([await database.app.mail.findMany(), await jobs()])
    expect(rows).toContain(admin.id)
    expect(rows).not.toMatch(/@|arrive/)
  })

  it('goes to nobody who has no address any more when it is sent', async () => {
    const analyst = await memberOf(database, 'analyst')
    await trial('en', analyst.id)
    await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
    await tryOnce()
    await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: null } })
    expect(server.arrived).toEqual([])
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
    expect(await database.app.mail.count()).toBe(0)
  })

  it('is tried again where the server is away or says not now', async () => {
    let first = true
    behave = () => {
      const answer = first ? 451 : null
      first = false
      return answer
    }
    await trial()
    await tryOnce()
    expect(await jobs()).toMatchObject([{ state: 'retry', code: 'failed' }])
    await tryOnce()
    expect(server.arrived).toHaveLength(1)
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('is given up where the server refuses it for good', async () => {
    behave = () => 550
    await trial()
    await tryOnce()
    expect(await jobs()).toMatchObject([{ state: 'failed', code: 'refused' }])
    expect(await database.app.mail.findMany()).toMatchObject([{ beganAt: null }])
  })

  it('is not sent twice by itself where its process was killed while the server was told', async () => {
    await trial()
    await database.owner.mail.updateMany({ data: { beganAt: new Date() } })
    await takeJob('send-mail')
    await asOwner("UPDATE pgboss.job SET started_on = started_on - interval '1 hour'")
    expect(await endOverdue('send-mail', mailEnding as never)).toBe(1)
    await tryOnce()
    expect(server.arrived).toEqual([])
    expect(await jobs()).toMatchObject([{ state: 'failed', code: 'untold' }])
    // An administrator has it tried again: then it is sent.
    await asOwner("UPDATE pgboss.job SET state = 'retry', retry_limit = retry_count + 1, completed_on = NULL")
    await tryOnce()
    expect(server.arrived).toHaveLength(1)
  })

  it.each([
    ['taken', null],
    ['refused for now', 451],
  ])(
    'is done once where the database cannot be told that it was %s',
    async (_what, answer) => {
      await trial()
      let held: Promise<unknown> | undefined
      behave = () => {
        if (held) return null
        return new Promise((done) => {
          held = withClient(database.ownerUrl, async (client) => {
            await client.query('BEGIN; LOCK TABLE mails')
            done(answer)
            // Longer than anybody waits for a lock.
            await client.query('SELECT pg_sleep(5); COMMIT')
          })
        })
      }
      await tryOnce()
      await held
      if (answer !== null) await tryOnce()
      expect(server.arrived).toHaveLength(1)
      expect(await jobs()).toMatchObject([{ state: 'completed' }])
      expect(await database.app.mail.count()).toBe(0)
    },
    20_000,
  )

  it('is not told as given up where its process stopped while the server took it', async () => {
    await trial()
    behave = async () => {
      // As a worker that stops gives back what it has begun.
      await asOwner("UPDATE pgboss.job SET state = 'retry', started_on = NULL")
      return null
    }
    await tryOnce()
    await tryOnce()
    expect(server.arrived).toHaveLength(1)
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('is forgotten where somebody cancels it', async () => {
    await trial()
    const [row] = await database.app.mail.findMany()
    await transaction('system', (tx) => mailEnding.gaveUp(tx, { mailId: row?.id ?? '' }, 'cancelled'))
    expect(await database.app.mail.count()).toBe(0)
  })
})

describe('a trial', () => {
  it('is sent to the administrator who asks, and to nobody else', async () => {
    await sendTrial(admin, { locale: 'fr' })
    await tryOnce()
    expect(server.arrived).toMatchObject([{ to: ['admin@suivi.example'] }])
    expect(await answerOf(sendTrial(await memberOf(database, 'reviewer'), { locale: 'fr' }))).toBe(
      'not_permitted',
    )
    expect(await jobs()).toHaveLength(1)
  })
})
