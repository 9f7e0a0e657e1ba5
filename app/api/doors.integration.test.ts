import { createHash, randomUUID } from 'node:crypto'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { visitor } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { memberOf, ownDatabase, peopleOf, testPassword } from '@/lib/ground/platform/testing'
import { RESOURCES } from '@/lib/reading/api/loaders/resources'
import { filledPath } from '@/lib/reading/api/rules/addresses'
import { namesIn } from '@/lib/reading/api/rules/parameters'
import { UNJUDGED } from '@/lib/reading/api/rules/spoken'
import { WRITES } from '@/lib/reading/api/rules/writes'
import { comment } from '@/lib/reading/share/mutations/comment'
import { followLink } from '@/lib/reading/share/mutations/follow-link'
import { givePrivateLink } from '@/lib/reading/share/mutations/give-link'
import type { SharedNoun } from '@/lib/reading/share/rules/shared-nouns'
import { commentSchema, giveSchema } from '@/lib/reading/share/schema'
import { makeToken } from '@/lib/record/account/mutations/make-token'
import { tokenForm } from '@/lib/record/account/schema'
import { TOKEN_SCOPES } from '@/lib/record/account/types'
import { beginBringing } from '@/lib/text/bringing/mutations/begin-bringing'
import { changeBringing } from '@/lib/text/bringing/mutations/change-bringing'
import { withDocument } from '@/lib/text/bringing/rules/edit-content'
import { textSchema } from '@/lib/text/bringing/schema'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { decidedOn, placeOf, translation, withheldOf } from '@/scripts/test/made'
import { slug, typedJudgement, typedMark } from '@/scripts/test/typed'
import { GET, POST } from './mcp/route'
import { readAnswer } from './read-answer'
import { writeAnswer } from './write-answer'

// Every door for programs and for assistants, asked with secrets planted: nothing that readers do not see leaves by any of them. The words were
// written for the test, and name nobody.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, admin } = await peopleOf(database)
const today = dayOf(now())

const { token } = await makeToken(
  analyst,
  tokenForm.parse({ tokenName: 'Zqtokenname', scopes: TOKEN_SCOPES, currentPassword: testPassword }),
)
const SECRETS = {
  token: token.slice('suivi_'.length),
  tokenName: 'Zqtokenname',
  tokenHash: createHash('sha256').update(token).digest('hex'),
  draft: 'Zqdrafted',
  submitted: 'Zqsubmitted',
  teamNote: 'Zqteamnote',
  unreadNote: 'Zqunreadnote',
  withheld: 'Zqwithheld',
  email: '@suivi.example',
  translation: 'Zqtranslated',
  forWhom: 'Zqforwhom',
  guest: 'Zqguestsaid',
  onItsWay: 'Zqonitsway',
} as const
/** What the judgement says that is shown, and in which words are withheld. */
const SHOWN = 'Zqshown'

function judgementOf(party: string, word: string) {
  return typedJudgement('7e', party, {
    ...{ seen: { [party]: '0' }, judgement: 'taken_up' },
    rationale: `A plan was made, said ${word} [1].`,
    inShort: `Said by ${word}.`,
    inShortWhole: `Said by ${word}, of the whole.`,
    citations: [
      {
        ...{
          sourceId: 'S17',
          stance: 'supports',
          shows: `that ${word} planned`,
          linkToStatement: 'explicit',
        },
        ...{ quote: `${word} came on`, locator: 'p. 1', primary: 'yes', date: '2023-01' },
      },
    ],
    searchLogs: [{ place: `Where ${word} looked`, language: 'en', day: '2024-01-02' }],
  })
}

const noteOf = (visibility: string, body: string) => typedNote({ reference: '7e', visibility, body })

/** Gives a private link to work under review, through which a guest writes. */
async function shareAndComment(noun: SharedNoun, id: string): Promise<void> {
  const said = { noun, id, takesComments: 'yes', forWhom: SECRETS.forWhom }
  const { token } = await givePrivateLink(analyst, giveSchema.parse(said))
  const link = await followLink(token, visitor)
  if (!link) throw new Error('the link opens nothing')
  const written = { id: link.id, key: randomUUID(), name: SECRETS.guest, body: SECRETS.guest }
  const sender = keyedHash('test', randomUUID())
  await comment(commentSchema.parse(written), { proof: link.proof, sender }, visitor)
}

/** A statement on its way that was taken from a document; both have the word. @returns the document's hash */
async function bringing(): Promise<string> {
  const { id } = await beginBringing(admin, 'en')
  const text = `Test text, not from any source: ${SECRETS.onItsWay}.`
  const bytes = Buffer.from(text)
  const documentSha256 = createHash('sha256').update(bytes).digest('hex')
  const input = textSchema.parse({ id, locale: 'en', version: 0, text, language: 'en', publisher: 'Test' })
  const taken = { text, origin: 'text', documentSha256, structure: null, changes: [] } as const
  await changeBringing(admin, { id }, (content) => withDocument(content, input, taken), bytes)
  return documentSha256
}

const translatedAs = async (text: string) =>
  (await translate(analyst, await translation({ slug, reference: '7e', source: null }, 'title', { text }))).id

/** The hash of the document that is kept of a statement on its way. */
let documentSha256 = ''

beforeAll(async () => {
  documentSha256 = await bringing()
  await saveDraft(analyst, judgementOf('eu-commission', SECRETS.draft))
  await submit(analyst, judgementOf('morocco', SECRETS.submitted))
  await annotate(analyst, noteOf('team', SECRETS.teamNote))
  const unread = await annotate(analyst, { ...noteOf('public', SECRETS.unreadNote), intent: 'submit' })
  await shareAndComment('note', unread.id)
  await shareAndComment('translation', await translatedAs(SECRETS.translation))
  const words = `${SHOWN} and ${SECRETS.withheld}`
  const copy = await keptCopy(database, analyst, `Test page. ${words} came on Tuesday.`, { sourceId: 'S17' })
  const { revisionId } = await submit(analyst, judgementOf('spain', words))
  await showAsProvisional(reviewer, await asShownTo(reviewer, revisionId))
  await withheldOf(reviewer, copy, { words: SECRETS.withheld })
})

/** Marks words that nobody has judged, as a second person approves. @returns the item's reference */
async function markedAndUnjudged(): Promise<string> {
  const place = await placeOf('as well as', 7)
  const { markId, reference } = await mark(analyst, typedMark({ ...place, force: 'conditional' }))
  await decidedOn(reviewer, 'commitment', markId)
  return reference
}

const EXAMPLES: Record<string, string> = {
  ...{
    statement: slug,
    reference: '7e',
    source: 'S17',
    line: 'spain',
    number: '1',
    rendering: 'fr-mapexpress.ma',
  },
}

/** Everything that an address gives, part by part. */
async function everythingAt(path: string, query: string): Promise<string> {
  let [text, address] = ['', `http://localhost:3000/api/v1${path}${query}`]
  while (address !== '') {
    const answer = await readAnswer(new Request(address), new URL(address).pathname.split('/').slice(3))
    expect([address, answer.status]).toEqual([address, 200])
    const said = await answer.text()
    text += said
    address = JSON.parse(said).next ?? ''
  }
  return text
}

function expectNoSecret(text: string): void {
  for (const secret of [...Object.values(SECRETS), documentSha256])
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
}

describe('the interface for programs', () => {
  it.each(RESOURCES.map(({ name, path }) => [name, path]))('%s', async (_name, path) => {
    const params = Object.fromEntries(namesIn(path).map((name) => [name, EXAMPLES[name] ?? '']))
    for (const query of ['', `?as-of=${today}`])
      expectNoSecret(await everythingAt(filledPath(path, params), query))
  })

  it('gives what is shown, with what is withheld in it covered', async () => {
    for (const query of ['', `?as-of=${today}`])
      for (const path of ['judgements', 'citations', 'searches', 'items', 'items/7e'])
        expect(await everythingAt(`/statements/${slug}/${path}`, query)).toContain(`${SHOWN} and ██████████`)
  })

  it('knows no judgement that is not shown', async () => {
    for (const line of ['eu-commission', 'morocco']) {
      const path = `statements/${slug}/items/7e/judgements/${line}/1`
      const answer = await readAnswer(new Request(`http://localhost:3000/api/v1/${path}`), path.split('/'))
      expect(answer.status).toBe(404)
    }
  })
})

describe('the doors at which programs add things', () => {
  it.each(WRITES)('$name tells neither the token nor what others wrote', async (write) => {
    const others = tokenForm.parse({
      ...{ tokenName: 'Another program', scopes: TOKEN_SCOPES, currentPassword: testPassword },
    })
    const bearers = [token, (await makeToken(await memberOf(database, 'analyst2'), others)).token, 'none']
    const draft = { statement: slug, reference: '7e', party: 'eu-commission', rationale: 'Mine.' }
    for (const bearer of bearers)
      for (const said of [
        write.example,
        {},
        { ...write.example, token: 1 },
        draft,
        { ...draft, version: 9 },
      ]) {
        const answer = await writeAnswer(
          new Request(`http://localhost:3000/api/v1${write.path}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
            body: JSON.stringify(said),
          }),
          write,
        )
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expectNoSecret(JSON.stringify([...answer.headers]) + (await answer.text()))
      }
  })
})

describe('the door for assistants', () => {
  const named = { statement: slug, reference: '7e' }
  let client: Client

  beforeAll(async () => {
    client = new Client({ name: 'a test', version: '1' })
    const transport = new StreamableHTTPClientTransport(new URL('http://localhost:3000/api/mcp'), {
      fetch: async (address, init) => (init?.method === 'POST' ? POST(new Request(address, init)) : GET()),
    })
    await client.connect(transport)
  })

  async function tool(name: string, asked: Record<string, string>) {
    const answer = await client.callTool({ name, arguments: asked })
    const [content] = answer.content as { text: string }[]
    return { text: content?.text ?? '', isError: answer.isError === true, records: answer.structuredContent }
  }

  it('offers tools that read, and no other', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'statement',
      'item',
      'evidence',
      'as_of',
      'compare',
    ])
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true)
    expect(client.getInstructions()).toContain('never say that it was not done')
  })

  it.each([
    ['item', named],
    ['evidence', named],
    ['evidence', { ...named, as_of: today }],
    ['as_of', { ...named, day: today }],
    ['compare', { ...named, earlier: '2022-07-08', later: today }],
    ['statement', { statement: slug }],
    ['statement', { statement: slug, as_of: today }],
    // With all but the end of it, so that the question, which the answer repeats, has no secret in it.
    ...Object.values(SECRETS).map((secret) => ['search', { words: secret.slice(0, -1) }] as const),
    ['search', { words: SHOWN }],
  ] as const)('%s %j tells no secret', async (name, asked) => {
    const { text, isError, records } = await tool(name, { ...asked })
    expect(isError).toBe(false)
    expectNoSecret(text + JSON.stringify(records))
  })

  // A word with a hyphen before it is one that is not to be there: one token in 64 begins so.
  it.each(Object.values(SECRETS).map((secret) => secret.replace(/^-+/, '')))(
    'search for %s repeats what was asked, and nothing else of it',
    async (words) => {
      const { text, isError, records } = await tool('search', { words })
      expect(isError).toBe(false)
      const [searched = '', ...told] = text.split('\n\n')
      const { searched: said, ...found } = records as { searched: { looked: string[]; nowhere: string[] } }
      for (const word of [...said.looked, ...said.nowhere]) expect(words).toContain(word)
      expectNoSecret(searched.replace(`“${words}”`, '') + told.join() + JSON.stringify(found))
    },
  )

  it.each(Object.values(SECRETS).filter((secret) => /^Zq[a-z]+$/.test(secret)))(
    'search for %s answers as for a word that nobody wrote',
    async (words) => {
      const unwritten = 'Zqvkxjwhy'
      const [asked, other] = [await tool('search', { words }), await tool('search', { words: unwritten })]
      const inOthers = (said: string) => said.replaceAll(words, unwritten)
      expect(inOthers(asked.text)).toBe(other.text)
      expect(inOthers(JSON.stringify(asked.records))).toBe(JSON.stringify(other.records))
      expect(asked.records).toMatchObject({ found: [] })
    },
  )

  it('tells of an item its exact words, status, how far it has come, confidence, date and permalink', async () => {
    const { text, records } = await tool('item', named)
    const { exact } = (records as { item: { exact: string } }).item
    expect(text).toContain(`“${exact}”`)
    expect(text).toMatch(
      /Status for spain: Started, provisional \(its review is not over\), low confidence, sources checked up to 2024-06\./,
    )
    expect(text).toContain(`${SHOWN} and ██████████`)
    expect(text).toContain(`http://localhost:3000/${slug}/7e`)
  })

  it('says of what nobody judged that nobody did, and never that it was not done', async () => {
    const { text } = await tool('item', { statement: slug, reference: '7c' })
    expect(text).not.toContain(UNJUDGED)
    const marked = await markedAndUnjudged()
    const { data } = JSON.parse(await everythingAt(`/statements/${slug}/items`, ''))
    const unjudged = data.filter(
      (item: { followed: boolean; judgements: unknown[] }) => item.followed && item.judgements.length === 0,
    )
    expect(unjudged.map(({ reference }: { reference: string }) => reference)).toContain(marked)
    for (const { reference } of unjudged) {
      const told = await tool('item', { statement: slug, reference })
      expect(told.text).toMatch(/Not (?:assessed|checked) yet\./)
      expect(told.text).toContain(UNJUDGED)
    }
  })

  it('says that nothing is there where nothing is, and on days that are none', async () => {
    for (const asked of [
      { statement: 'nowhere', reference: '7e' },
      { ...named, reference: '99z' },
      { ...named, reference: '../7e' },
    ])
      expect(await tool('item', asked)).toMatchObject({ isError: true })
    expect(await tool('as_of', { ...named, day: '2999-01-01' })).toMatchObject({ isError: true })
    expect(await tool('as_of', { ...named, day: '2001-01-01' })).toMatchObject({ isError: true })
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no message', '7'],
    ['several', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]'],
    [
      'too much',
      JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { much: 'a'.repeat(20_000) } }),
    ],
  ])('refuses %s as a problem', async (_what, body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    const answer = await POST(new Request('http://localhost:3000/api/mcp', { method: 'POST', headers, body }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'parameter', parameter: 'body' })
  })
})
