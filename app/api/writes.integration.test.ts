import { beforeAll, describe, expect, it } from 'vitest'
import form from '@/lib/ground/i18n/messages/en/form.json'
import note from '@/lib/ground/i18n/messages/en/note.json'
import source from '@/lib/ground/i18n/messages/en/source.json'
import type { Member } from '@/lib/ground/platform/actor'
import { WRITE_LIMIT } from '@/lib/ground/platform/request-quotas'
import { ownDatabase, peopleOf, testPassword } from '@/lib/ground/platform/testing'
import { WRITES } from '@/lib/reading/api/rules/writes'
import { writtenSchema } from '@/lib/reading/api/schema/write'
import type { Write } from '@/lib/reading/api/types'
import { makeToken } from '@/lib/record/account/mutations/make-token'
import { revokeToken } from '@/lib/record/account/mutations/revoke-token'
import { tokenForm } from '@/lib/record/account/schema'
import { TOKEN_SCOPES } from '@/lib/record/account/types'
import { GET, OPTIONS, POST, PUT } from './v1/[...path]/route'

// What programs add with a token, as they send it: by the address, with a head and a body.

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2: other, reviewer } = await peopleOf(database)

let made = 0
async function tokenOf(by: Member, scopes: readonly string[] = TOKEN_SCOPES): Promise<string> {
  made += 1
  const input = { tokenName: `Program ${made}`, scopes: [...scopes], currentPassword: testPassword }
  return (await makeToken(by, tokenForm.parse(input))).token
}

let token = ''
beforeAll(async () => {
  token = await tokenOf(analyst)
})

interface Sending {
  readonly bearer?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

function asked(path: string, said: unknown, { bearer = token, headers = {}, body }: Sending = {}): Request {
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    body: body ?? JSON.stringify(said),
  })
}

const at = (path: string) => ({ params: Promise.resolve({ path: path.slice(1).split('/') }) })

async function send(path: string, said: unknown, sending: Sending = {}) {
  const answer = await POST(asked(path, said, sending), at(path))
  return { status: answer.status, headers: answer.headers, said: await answer.json() }
}

const noteOf = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ statement: 'rabat-2022-07-08', about: 'item', reference: '7c' },
  ...{ body: 'Words of a program.', language: 'en', visibility: 'team' },
  ...more,
})

describe.each(WRITES.map((write) => [write.name, write] as const))('%s', (_name, write: Write) => {
  it('takes its example, and answers with where a person goes on', async () => {
    const { status, headers, said } = await send(write.path, write.example)
    expect([status, said]).toEqual([201, expect.anything()])
    const { data } = writtenSchema.parse(said)
    expect(data.page).toMatch(/^http:\/\/localhost:3000\/desk\//)
    expect(headers.get('location')).toBe(data.page)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each([
    ['none', null],
    ['one that nobody made', `suivi_${'x'.repeat(43)}`],
    ['another secret', 'x'.repeat(40)],
  ])('answers alike where the token is %s', async (_which, bearer) => {
    const { status, headers, said } = await send(write.path, write.example, { bearer })
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('Bearer realm="suivi"')
    expect(headers.get('cache-control')).toBe('no-store')
    const missing = await send(write.path, {}, { bearer: null })
    expect(said).toEqual(missing.said)
    expect([...headers]).toEqual([...missing.headers])
  })

  it('needs its own scope, which only a token that works is told', async () => {
    const others = TOKEN_SCOPES.filter((scope) => scope !== write.scope)
    const { status, headers, said } = await send(write.path, write.example, {
      bearer: await tokenOf(other, others),
    })
    expect([status, said.code]).toEqual([403, 'scope'])
    expect(headers.get('www-authenticate')).toContain('insufficient_scope')
  })

  it('is for the roles that the form is for', async () => {
    const bearer = await tokenOf(reviewer)
    const { status, said } = await send(write.path, { ...write.example, ...unlike(write) }, { bearer })
    expect([status, said.refusal]).toEqual([403, 'not_permitted'])
    expect(said.detail).toBe(form.refusal.not_permitted)
  })

  it('says of a field that there is not that there is none, and adds nothing', async () => {
    const { status, said } = await send(write.path, {
      ...write.example,
      intent: 'submit',
      key: 'x'.repeat(20),
    })
    expect([status, said.code]).toEqual([422, 'fields'])
    expect(said.fields).toEqual([
      { name: 'intent', detail: 'There is no such field.' },
      { name: 'key', detail: 'There is no such field.' },
    ])
  })
})

/** Something else than the example, where that is there already. */
function unlike({ name }: Write): Readonly<Record<string, unknown>> {
  if (name === 'addSource')
    return { address: 'https://www.w3.org/TR/annotation-protocol/', title: 'Web Annotation Protocol' }
  return name === 'addWatch' ? { address: 'https://www.w3.org/news/feed/' } : {}
}

describe('what was sent', () => {
  it('is assessed by the form, in its words', async () => {
    const wrong = { language: 'xx', body: ' ', visibility: 7 }
    const { status, said } = await send('/notes', noteOf(wrong))
    expect([status, said.code]).toEqual([422, 'fields'])
    const words = Object.fromEntries(
      said.fields.map(({ name, detail }: { name: string; detail: string }) => [name, detail]),
    )
    expect(words).toEqual({
      language: note.error.language,
      body: note.error.empty,
      visibility: note.error.visibility,
    })
    const cut = await send('/notes', noteOf({ about: 'span', start: 3, end: 5, reference: undefined }))
    expect(cut.said.fields).toEqual([{ name: 'start', detail: note.error.words }])
    const untitled = await send('/sources', { address: 'https://example.org/a', language: 'en' })
    expect(untitled.said.fields).toContainEqual({ name: 'title', detail: source.collect.fault.title })
  })

  it.each([
    ['/watches', 'every'],
    ['/sources', 'despite'],
  ])('is a wrong field, and no failure of ours, where it has no text: %s', async (path, field) => {
    const write = WRITES.find((each) => each.path === path)
    const noText = '{"toString":1,"valueOf":1}'
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    for (const value of [noText, `[${noText}]`, deep]) {
      const example = JSON.stringify({ ...write?.example, [field]: 'here' }).replace('"here"', value)
      const { status, said } = await send(path, {}, { body: example })
      expect([status, said.code]).toEqual([422, 'fields'])
      expect(said.fields[0].name).toMatch(new RegExp(`^${field}`))
    }
  })

  it('is refused as the form is, with the sources that it may be already', async () => {
    const [source] = WRITES.filter(({ name }) => name === 'addSource')
    const { status, said } = await send('/sources', source?.example)
    expect([status, said.refusal]).toEqual([409, 'duplicate'])
    expect(said.found).toEqual([expect.stringMatching(/^S\d+$/)])
    const nowhere = await send('/notes', noteOf({ reference: '99z' }))
    expect([nowhere.status, nowhere.said.refusal]).toEqual([404, 'not_found'])
  })

  it.each([
    ['nothing', { body: '' }],
    ['no JSON', { body: '{' }],
    ['a list', { body: '[]' }],
    ['too much', { body: JSON.stringify({ body: 'a'.repeat(500_001) }) }],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'body=a' }],
  ])('is none: %s', async (_what, sending) => {
    const { status, said } = await send('/notes', {}, sending)
    expect([status, said.parameter]).toEqual([400, 'body'])
  })

  it('is added once with one key, whichever token of the person sends it', async () => {
    const key = { 'idempotency-key': 'a-key-of-a-program' }
    const first = await send('/notes', noteOf({ body: 'Added once.' }), { headers: key })
    const bearer = await tokenOf(analyst)
    for (const again of [{ headers: key }, { headers: key, bearer }])
      expect((await send('/notes', noteOf({ body: 'Added once.' }), again)).said).toEqual(first.said)
    expect(await database.app.note.count({ where: { body: 'Added once.' } })).toBe(1)
    const changed = await send('/notes', noteOf({ body: 'Added twice.' }), { headers: key })
    expect([changed.status, changed.said.refusal]).toEqual([409, 'sent_before'])
    const others = await send('/notes', noteOf({ body: 'Added once.' }), {
      headers: key,
      bearer: await tokenOf(other),
    })
    expect(others.status).toBe(201)
    expect(others.said.data.id).not.toBe(first.said.data.id)
    const wrong = await send('/notes', noteOf(), { headers: { 'idempotency-key': 'two words' } })
    expect([wrong.status, wrong.said.parameter]).toEqual([400, 'Idempotency-Key'])
  })

  it('is a draft that goes on by its version, and that nobody else has', async () => {
    const draft = { statement: 'rabat-2022-07-08', reference: '7d', party: 'morocco', rationale: 'Begun.' }
    const first = await send('/drafts', draft)
    expect([first.status, first.said.data.version]).toEqual([201, 1])
    const stale = await send('/drafts', { ...draft, rationale: 'Begun elsewhere.' })
    expect([stale.status, stale.said.refusal]).toEqual([409, 'conflict'])
    const next = await send('/drafts', { ...draft, rationale: 'Gone on with.', version: 1 })
    expect(next.said.data.version).toBe(2)
    const drafts = await database.app.draft.findMany({
      where: { line: { party: 'morocco' } },
      select: { personId: true },
    })
    expect(drafts).toEqual([{ personId: analyst.id }])
  })
})

describe('who sends it', () => {
  it('is told by the head alone, and never by a cookie, the address or what is sent', async () => {
    const without = { bearer: null }
    const sendings: Sending[] = [
      { ...without, headers: { cookie: `next-auth.session-token=${token}; token=${token}` } },
      { ...without, headers: { 'x-authorization': `Bearer ${token}` } },
      { ...without, headers: { authorization: `Basic ${token}` } },
    ]
    for (const sending of sendings) expect((await send('/notes', noteOf(), sending)).status).toBe(401)
    expect((await send('/notes', noteOf({ token }), without)).status).toBe(401)
    const inAddress = new Request(`http://localhost:3000/api/v1/notes?access_token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(noteOf()),
    })
    expect((await POST(inAddress, at('/notes'))).status).toBe(401)
  })

  it('sends no more once the token is revoked', async () => {
    const bearer = await tokenOf(analyst)
    expect((await send('/notes', noteOf(), { bearer })).status).toBe(201)
    const { id } = await database.app.personalToken.findFirstOrThrow({ where: { name: `Program ${made}` } })
    await revokeToken(analyst, { id })
    const none = await send('/notes', noteOf(), { bearer: null })
    expect((await send('/notes', noteOf(), { bearer })).said).toEqual(none.said)
  })

  it('sends so much in a minute and no more, each token by itself', async () => {
    const bearer = await tokenOf(other, ['leads:write'])
    const sent = Array.from({ length: WRITE_LIMIT.most * 2 + 1 }, () => send('/notes', noteOf(), { bearer }))
    const answers = await Promise.all(sent)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('ratelimit-policy')).toBe('"write";q=60;w=60')
    expect((await send('/notes', noteOf())).status).toBe(201)
  })
})

it('takes POST there and nothing else, and tells browsers of other sites nothing', async () => {
  const request = (method: string) => new Request('http://localhost:3000/api/v1/notes', { method })
  for (const answer of [await GET(request('GET'), at('/notes')), await PUT(request('PUT'), at('/notes'))]) {
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  }
  const before = await OPTIONS(request('OPTIONS'), at('/notes'))
  expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([204, null])
  const elsewhere = await POST(asked('/events', {}), at('/events'))
  expect(elsewhere.status).toBe(405)
})
