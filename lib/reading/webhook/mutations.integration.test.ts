import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WHOLE } from '@/lib/assessment/status-update/rules/news-page'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { handlingOf } from '@/lib/ground/job/mutations/handling'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { plainLetter } from '@/lib/ground/mail/rules/plain'
import { selfSigned } from '@/lib/ground/platform/egress/identity.fixture'
import { answer, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { Invalid } from '@/lib/ground/platform/errors'
import { answerOf, memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findNews } from '@/lib/reading/share/data/news'
import { noticesWriter } from '@/lib/work/notice/data/letter'
import { findNotices } from '@/lib/work/notice/data/notices'
import { tell } from '@/lib/work/notice/mutations/tell'
import { noticeAddress } from '@/lib/work/notice/rules/address'
import { findDeliveries, findWebhooks } from './data/webhooks'
import { addWebhook } from './mutations/add'
import { pauseWebhook, removeWebhook, renewSecret, resumeWebhook, testWebhook } from './mutations/change'
import { postingBy } from './mutations/post'
import { queueNews } from './mutations/queue-news'
import { webhookAddress } from './rules/addresses'
import { MOST_TRIES } from './rules/trying'
import { addSchema } from './schema'

vi.stubEnv('SUIVI_URL', 'https://suivi.example')
const database = await ownDatabase({ seeded: true })
const admin = await memberOf(database, 'admin', 'administrator')
const analyst = await memberOf(database, 'analyst', 'analyst')
const slug = 'rabat-2022-07-08'
const identity = selfSigned({ addresses: ['127.0.0.1'] })
/** What the other side answers. */
let says = '200 OK'
const server = await loopback((socket) => socket.end(answer(says, ['Content-Length: 0'])), identity)
const handling = handlingOf(
  { 'post-webhook': postingBy({ allow: server.allow, authorities: identity.cert }) },
  'post-webhook',
)
const never = new AbortController().signal
const day = 24 * 60 * 60_000

const typed = (more: object = {}) =>
  addSchema.parse({ locale: 'en', key: randomUUID(), address: server.at('/hook?a=1'), page: '', ...more })

const row = (id: string) => database.owner.webhook.findUniqueOrThrow({ where: { id } })
const deliveries = (webhookId: string) =>
  database.owner.webhookDelivery.findMany({ where: { webhookId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const acts = async (objectId: string) =>
  (await database.owner.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })).map(
    ({ actorKind, verb }) => `${actorKind}: ${verb}`,
  )

/** Posts what is queued and due. */
async function post(): Promise<void> {
  for (let job = await takeJob('post-webhook'); job; job = await takeJob('post-webhook'))
    if (handling) await workOn(job, handling, never)
}

/** One that is told of everything that was ever published on an item. */
async function toldOfAll(page = `/${slug}/7c`) {
  const given = await addWebhook(admin, typed({ page }))
  await database.owner.webhook.update({ where: { id: given.id }, data: { toldUpTo: new Date(0) } })
  return given
}

/** The same, with all of it queued. @returns its id */
async function withNews(): Promise<string> {
  const { id } = await toldOfAll()
  await queueNews(new Date(Date.now() + 5 * 60_000))
  return id
}

/** Whatever waits is due, as if time had passed. */
const later = () =>
  withClient(database.ownerUrl, async (client) => {
    await client.query(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'post-webhook' AND state < 'active'`,
    )
    await client.query('UPDATE webhooks SET rests_until = NULL')
  })

type Posted = {
  readonly id: string
  readonly body: string
  readonly signature: string
  readonly signed: string
}

function posted(): Posted[] {
  return server.asked.map((text) => {
    const [head = '', body = ''] = text.split('\r\n\r\n')
    const said = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
    expect(head).toMatch(/^POST \/hook\?a=1 HTTP\/1\.1/)
    expect(said('content-type')).toBe('application/json')
    const words = Buffer.from(body, 'latin1').toString('utf8')
    const [id, at] = [said('webhook-id'), said('webhook-timestamp')]
    expect(Math.abs(Number(at) * 1_000 - Date.now())).toBeLessThan(60_000)
    return { id, body: words, signature: said('webhook-signature'), signed: `${id}.${at}.${words}` }
  })
}

/** As its recipient checks it, by what Standard Webhooks say. */
const signatureBy = (secret: string, signed: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(signed)
    .digest('base64')}`

beforeEach(async () => {
  says = '200 OK'
  ;(server.asked as string[]).splice(0)
  await withClient(database.ownerUrl, async (client) => {
    await client.query('TRUNCATE webhook_deliveries, pgboss.job')
    await client.query('DELETE FROM webhooks')
  })
})
afterAll(() => server.close())

describe('a webhook', () => {
  it('is added with a secret that is kept nowhere, and given again to the same form alone', async () => {
    const form = typed({ page: `https://suivi.example/fr/${slug}/corrections/` })
    const given = await addWebhook(admin, form)
    expect(given.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(await addWebhook(admin, form)).toEqual(given)
    const [view] = await findWebhooks([given.id], 'en')
    expect(view).toMatchObject({
      address: server.at('/hook?a=1'),
      of: { path: `/${slug}/corrections` },
      off: null,
    })
    expect(await acts(given.id)).toEqual(['person: added'])
    const kept = await withClient(database.ownerUrl, async (client) => {
      let all = ''
      for (const table of ['webhooks', 'events', 'sent_forms', 'pgboss.job'])
        all += (await client.query(`SELECT string_agg(t::text, ' ') AS said FROM ${table} t`)).rows[0]?.said
      return all
    })
    expect(kept).not.toContain(given.secret.slice(6))
  })

  it('is added with a form that never gives a secret that was made since', async () => {
    const form = typed()
    const given = await addWebhook(admin, form)
    const renewed = await renewSecret(admin, { locale: '', id: given.id })
    expect(renewed.secret).not.toBe(given.secret)
    expect(await addWebhook(admin, form)).toEqual(given)
  })

  it('is for administrators, of what there is', async () => {
    for (const page of ['/nowhere', `/${slug}/99z`, `/${slug}/areas/no-area`])
      await expect(addWebhook(admin, typed({ page }))).rejects.toBeInstanceOf(Invalid)
    const { id } = await addWebhook(admin, typed())
    for (const act of [pauseWebhook, resumeWebhook, renewSecret, testWebhook, removeWebhook]) {
      expect(await answerOf(act(analyst, { locale: '', id }))).toBe('not_permitted')
      expect(await answerOf(act(admin, { locale: '', id: randomUUID() }))).toBe('not_found')
    }
  })

  it('is told of nothing that was public before', async () => {
    const { id } = await addWebhook(admin, typed())
    expect(await queueNews(new Date(Date.now() + 60_000))).toBe(0)
    expect(await deliveries(id)).toEqual([])
  })
})

describe('news', () => {
  it('are posted once each, signed, as feeds say them', async () => {
    const { id, secret } = await toldOfAll()
    const news = await findNews({ ...WHOLE, slug, reference: '7c' }, 100, 'en')
    expect(news.length).toBeGreaterThan(0)
    const moment = new Date(Date.now() + 5 * 60_000)
    const queued = await Promise.all([queueNews(moment), queueNews(moment)])
    expect(queued.reduce((sum, n) => sum + n, 0)).toBe(news.length)
    expect(await queueNews(moment)).toBe(0)
    await post()
    const all = posted()
    const rows = await deliveries(id)
    expect(new Set(all.map((each) => each.id))).toEqual(new Set(rows.map((each) => each.id)))
    for (const each of all) expect(each.signature).toBe(signatureBy(secret, each.signed))
    const said = all.map(({ body }) => JSON.parse(body))
    expect(said.map(({ timestamp }) => timestamp).toSorted()).toEqual(news.map(({ at }) => at).toSorted())
    for (const { type, data } of said) {
      expect(type).toMatch(/^news\./)
      expect(data).toMatchObject({ statement: slug, item: '7c', language: 'en' })
      expect(data.url).toMatch(new RegExp(`^https://suivi.example/${slug}/`))
    }
    expect(rows.map(({ state, status, tries }) => [state, status, tries])).toEqual(
      news.map(() => ['taken', 200, 1]),
    )
  })

  it('are posted under the same id where a process ends before it wrote down that they were taken', async () => {
    await toldOfAll()
    await queueNews(new Date(Date.now() + 5 * 60_000))
    const job = await takeJob('post-webhook')
    const work = job && handling?.work(job.payload, { signal: never, lastTry: false, finish: died })
    await expect(work).rejects.toThrow('killed')
    await withClient(database.ownerUrl, (client) =>
      client.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`),
    )
    await post()
    const ids = posted().map(({ id }) => id)
    const first = ids[0]
    expect(ids.filter((id) => id === first)).toHaveLength(2)
    expect(new Set(ids).size).toBe(ids.length - 1)
  })

  it('that are public no more are not posted', async () => {
    const id = await withNews()
    const { state } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7c' } })
    const stands = (set: string) =>
      pastGuards(database.ownerUrl, ['commitments'], `UPDATE commitments SET ${set} WHERE reference = '7c'`)
    await stands(
      `state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Test reason', withdrawn_language = 'en'`,
    )
    await post()
    await stands(
      `state = '${state}', withdrawn_at = NULL, withdrawn_reason = NULL, withdrawn_language = NULL`,
    )
    const judged = (await deliveries(id)).filter(({ kind }) => kind === 'judgement')
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.map((each) => each.state)).toEqual(judged.map(() => 'nothing'))
    expect(posted().filter(({ body }) => body.includes('news.judgement'))).toEqual([])
  })

  it('wait while somebody pauses, and none is lost', async () => {
    const { id } = await toldOfAll()
    await pauseWebhook(admin, { locale: '', id })
    expect(await queueNews(new Date(Date.now() + 5 * 60_000))).toBe(0)
    await resumeWebhook(admin, { locale: '', id })
    expect(await queueNews(new Date(Date.now() + 5 * 60_000))).toBeGreaterThan(0)
    await pauseWebhook(admin, { locale: '', id })
    await post()
    expect(posted()).toEqual([])
    await resumeWebhook(admin, { locale: '', id })
    await post()
    expect(new Set(posted().map((each) => each.id))).toEqual(
      new Set((await deliveries(id)).map((each) => each.id)),
    )
    expect(await acts(id)).toEqual([
      'person: added',
      ...['person: disabled', 'person: enabled', 'person: disabled', 'person: enabled'],
    ])
  })
})

const died = () => Promise.reject(new Error('killed'))

describe('what is not taken', () => {
  it('is tried again later, and the address is left alone meanwhile', async () => {
    const id = await withNews()
    says = '500 Internal Server Error'
    await post()
    expect(posted()).toHaveLength(1)
    const [{ failingSince, restsUntil }, [tried]] = await Promise.all([row(id), findTried(id)])
    expect(tried).toMatchObject({ state: 'waiting', tries: 1, status: 500, fault: 'status' })
    expect(restsUntil?.getTime()).toBeGreaterThan(failingSince?.getTime() ?? Number.NaN)
    says = '200 OK'
    await later()
    await post()
    expect((await row(id)).failingSince).toBeNull()
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(
      (await deliveries(id)).map(() => 'taken'),
    )
    expect(posted()[1]?.id).toBe(posted()[0]?.id)
  })

  it('is given up after its last try, and nothing else is where others were taken', async () => {
    const id = await withNews()
    await database.owner.webhookDelivery.updateMany({ data: { tries: MOST_TRIES - 1, triedAt: new Date() } })
    says = '400 Bad Request'
    await post()
    expect((await deliveries(id)).map(({ state, tries }) => [state, tries])).toEqual(
      (await deliveries(id)).map(() => ['failed', MOST_TRIES]),
    )
    expect((await row(id)).offAt).toBeNull()
  })

  it('for three days has it switched off by itself, which the record says; what waits is posted once it is resumed', async () => {
    const id = await withNews()
    await database.owner.webhookDelivery.updateMany({ data: { tries: MOST_TRIES - 1, triedAt: new Date() } })
    await database.owner.webhook.update({
      where: { id },
      data: { failingSince: new Date(Date.now() - 4 * day) },
    })
    says = '503 Service Unavailable'
    await post()
    expect(await row(id)).toMatchObject({ offWhy: 'failing' })
    expect(posted()).toHaveLength(1)
    expect((await acts(id)).at(-1)).toBe('system: disabled')
    says = '200 OK'
    await resumeWebhook(admin, { locale: '', id })
    await post()
    expect((await deliveries(id)).map(({ state, tries }) => [state, tries])).toEqual(
      (await deliveries(id)).map(() => ['taken', 1]),
    )
    expect(posted()[1]?.id).toBeDefined()
    expect(posted().filter((each) => each.id === posted()[0]?.id)).toHaveLength(2)
  })

  it('is counted from anew once a test was taken: then something was', async () => {
    const id = await withNews()
    says = '400 Bad Request'
    await post()
    expect((await row(id)).failingSince).not.toBeNull()
    await testWebhook(admin, { locale: '', id })
    await post()
    expect((await row(id)).failingSince).not.toBeNull()
    says = '200 OK'
    await testWebhook(admin, { locale: '', id })
    await post()
    const [view] = await findWebhooks([id], 'en')
    expect(view?.takenAt).not.toBeNull()
    expect(view?.failingSince).toBeNull()
  })

  it.each([
    ['410 Gone', 'gone'],
    ['404 Not Found', null],
  ])('since the answer is %s: is it off?', async (answered, why) => {
    const id = await withNews()
    says = answered
    await post()
    expect((await row(id)).offWhy).toBe(why)
  })

  it('and switches it off is told to administrators alone, and leads to its page; that one of them paused it is told to nobody', async () => {
    const id = await withNews()
    await pauseWebhook(admin, { locale: '', id })
    await resumeWebhook(admin, { locale: '', id })
    says = '410 Gone'
    await post()
    await tell()
    const told = async (person: typeof admin) =>
      (await findNotices(person, null, false)).entries.filter(({ object }) => object.id === id)
    const [notice, ...more] = await told(admin)
    expect([notice?.kind, notice?.by, more]).toEqual(['webhook_off', null, []])
    expect(notice && noticeAddress(notice.object)).toBe(webhookAddress(id))
    expect(await told(analyst)).toEqual([])
    // Whoever administrates no more gets no letter of it either.
    const letterTo = (person: typeof admin) =>
      noticesWriter(async () => ({ name: 'A site', address: 'https://suivi.example/' }))(
        { rhythm: 'instant', after: '0', upTo: notice?.id ?? '' },
        { to: { kind: 'person', id: person.id }, language: 'en' },
      )
    const letter = await letterTo(admin)
    expect(letter && plainLetter(letter)).toContain(`https://suivi.example${webhookAddress(id)}`)
    const where = { id: admin.id }
    await database.owner.person.update({ where, data: { roles: ['analyst'] } })
    const after = await letterTo(admin)
    expect(after === null || !plainLetter(after).includes(webhookAddress(id))).toBe(true)
    await database.owner.person.update({ where, data: { roles: ['administrator'] } })
  })

  it('since the address leads on or into a private network is not posted elsewhere', async () => {
    const { id } = await toldOfAll()
    says = `302 Found\r\nLocation: ${server.at('/elsewhere')}`
    await testWebhook(admin, { locale: '', id })
    await post()
    expect(server.asked).toHaveLength(1)
    expect(await findDeliveries(id)).toMatchObject([{ kind: null, state: 'failed', fault: 'too-many-hops' }])
    const inside = await addWebhook(admin, typed({ address: 'https://10.0.0.1/hook' }))
    await testWebhook(admin, { locale: '', id: inside.id })
    await post()
    expect(server.asked).toHaveLength(1)
    expect(await findDeliveries(inside.id)).toMatchObject([{ state: 'failed', fault: 'forbidden-address' }])
  })
})

/** Those that were tried. */
const findTried = async (id: string) => (await deliveries(id)).filter(({ tries }) => tries > 0)

describe('a test', () => {
  it('is posted once, also where nothing else is', async () => {
    const { id, secret } = await toldOfAll()
    await pauseWebhook(admin, { locale: '', id })
    await testWebhook(admin, { locale: '', id })
    await post()
    const [test, ...others] = posted()
    expect(others).toEqual([])
    expect(JSON.parse(test?.body ?? '')).toMatchObject({ type: 'webhook.test', data: { language: 'en' } })
    expect(test?.signature).toBe(signatureBy(secret, test?.signed ?? ''))
    says = '500 Internal Server Error'
    await testWebhook(admin, { locale: '', id })
    await post()
    expect((await findDeliveries(id)).map(({ state }) => state).toSorted()).toEqual(['failed', 'taken'])
    expect((await row(id)).failingSince).toBeNull()
    expect((await acts(id)).filter((act) => act === 'person: checked')).toHaveLength(2)
  })
})

describe('its secret', () => {
  it('is another at once where somebody has a new one made', async () => {
    const { id, secret: before } = await toldOfAll()
    const { secret } = await renewSecret(admin, { locale: '', id })
    expect(secret).not.toBe(before)
    await testWebhook(admin, { locale: '', id })
    await post()
    const [test] = posted()
    expect(test?.signature).toBe(signatureBy(secret, test?.signed ?? ''))
    expect((await acts(id)).slice(0, 2)).toEqual(['person: added', 'person: edited'])
  })

  it('that another installation made signs nothing: it is off until somebody has a new one made', async () => {
    const id = await withNews()
    await pastGuards(database.ownerUrl, ['webhooks'], `UPDATE webhooks SET secret_hash = repeat('0', 64)`)
    await post()
    expect(posted()).toEqual([])
    expect(await row(id)).toMatchObject({ offWhy: 'secret' })
    expect(await answerOf(resumeWebhook(admin, { locale: '', id }))).toBe('already_decided')
    const { secret } = await renewSecret(admin, { locale: '', id })
    await post()
    expect(posted().length).toBe((await deliveries(id)).length)
    for (const each of posted()) expect(each.signature).toBe(signatureBy(secret, each.signed))
  })
})

describe('one that is removed', () => {
  it('is forgotten with its address and all that was posted; the record says that there was one', async () => {
    const id = await withNews()
    await removeWebhook(admin, { locale: '', id })
    await post()
    expect(posted()).toEqual([])
    expect(await row(id)).toMatchObject({ address: '' })
    expect(await deliveries(id)).toEqual([])
    expect(await findWebhooks([id], 'en')).toEqual([])
    expect((await acts(id)).at(-1)).toBe('person: withdrew')
    expect(await answerOf(testWebhook(admin, { locale: '', id }))).toBe('not_found')
  })
})

describe('what was posted', () => {
  it('is forgotten after 90 days, and waits for no job that somebody cancelled', async () => {
    const id = await withNews()
    await withClient(database.ownerUrl, (client) => client.query('TRUNCATE pgboss.job'))
    await queueNews()
    expect(new Set((await deliveries(id)).map(({ state }) => state))).toEqual(new Set(['failed']))
    await withClient(database.ownerUrl, (client) =>
      client.query(`UPDATE webhook_deliveries SET at = at - interval '200 years'`),
    )
    await queueNews()
    expect(await deliveries(id)).toEqual([])
  })
})
