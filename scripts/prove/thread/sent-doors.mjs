// What is sent to a door at its greatest length, beside texts that are brought: to sign in, by assistants and programs, annotations and lists that are
// imported, a judgement with every field as long as it may be.
import { PlainBrowser } from '../../bench/plain-browser.mjs'
import { THROWAWAY_PASSWORD } from '../../database/throwaway.mjs'
import { least, threeTimes } from './three-times.mjs'

/** @typedef {{ door: string } & import('./three-times.mjs').Told} Row */

const WORDS = 'Test text, *some* of it **marked** [a](https://example.org/a). '
const longAs = (units, words = WORDS) => words.repeat(Math.ceil(units / words.length)).slice(0, units)

/** @param {string} site @param {import('./three-times.mjs').Held} held @param {string} slug @returns {Promise<Row[]>} */
export async function sentDoors(site, held, slug) {
  const analyst = new PlainBrowser(site)
  await analyst.signIn('analyst@suivi.example', THROWAWAY_PASSWORD)
  return [
    ...(await byAnybody(site, held, slug)),
    ...(await byProgram(site, held, analyst, slug)),
    ...(await judgement(held, analyst, slug)),
    ...(await imported(held, analyst, slug)),
    ...(await note(held, analyst, slug)),
  ]
}

async function row(door, held, work) {
  return { door, ...(await threeTimes(held, work)) }
}

/** Sends a body, and says what came back and how much was sent. */
async function posted(address, body, headers) {
  const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, bytes: body.length }
}

async function byAnybody(site, held, slug) {
  const rows = []
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: site }
  const signIn = `csrfToken=x&email=a%40b.example&password=${'%41'.repeat(2_600)}`
  for (const path of ['callback/credentials', 'signout', 'csrf'])
    rows.push(
      await row(`POST /api/auth/${path}, 8 kB`, held, () => posted(`${site}/api/auth/${path}`, signIn, form)),
    )
  const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const asked = (name, args) =>
    JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } })
  const calls = {
    search: asked('search', { words: '"a '.repeat(66), statement: slug }),
    'search, 20 kB': asked('search', { words: 'x '.repeat(9_900) }),
    item: asked('item', { statement: slug, reference: '7c' }),
    evidence: asked('evidence', { statement: slug, reference: '7c' }),
    statement: asked('statement', { statement: slug }),
    compare: asked('compare', {
      statement: slug,
      reference: '7c',
      earlier: '2022-07-09',
      later: '2026-01-01',
    }),
    'lists in lists, 20 kB': `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${'['.repeat(9_900)}${']'.repeat(9_900)}}`,
  }
  for (const [name, body] of Object.entries(calls))
    rows.push(await row(`POST /api/mcp: ${name}`, held, () => posted(`${site}/api/mcp`, body, json)))
  return rows
}

async function byProgram(site, held, analyst, slug) {
  const html = await analyst.open('/profile/tokens')
  const fields = analyst.formOf(html, ['key', 'tokenName', 'currentPassword'])
  const made = await analyst.answerTo('/profile/tokens', {
    ...fields,
    ...{ tokenName: 'Test', scopes: 'drafts:write', days: '90', currentPassword: THROWAWAY_PASSWORD },
  })
  const token = /suivi_[\w-]{20,}/.exec(made.text)?.[0]
  if (!token) throw new Error('no token was made')
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const quote = longAs(7_000)
  const citations = Array.from({ length: 60 }, () => ({
    sourceId: 'S40',
    stance: 'supports',
    quote,
    shows: '',
  }))
  const ones = JSON.stringify({ citations: Array.from({ length: 200_000 }, () => 1) })
  let version = 0
  const draft = () => ({
    ...{ statement: slug, reference: '7c', party: 'spain', version: version++ },
    ...{ judgement: 'taken_up', rationale: longAs(20_000), rationaleLanguage: 'en', citations },
  })
  const send = (body) => () =>
    posted(`${site}/api/v1/drafts`, typeof body === 'function' ? JSON.stringify(body()) : body, headers)
  const deep = '['.repeat(240_000) + ']'.repeat(240_000)
  const names = JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`n${n}`, n])))
  return [
    await row('POST /api/v1/drafts, 460 kB', held, send(draft)),
    await row('POST /api/v1/drafts: lists in lists, 480 kB', held, send(deep)),
    await row('POST /api/v1/drafts: 30,000 names', held, send(names)),
    await row('POST /api/v1/drafts: 200,000 citations', held, send(ones)),
  ]
}

/** The form of a judgement with sixty citations and every field of it as long as 2 MB let it be. */
async function judgement(held, analyst, slug) {
  const page = `/desk/${slug}/7b?party=all`
  const send = async () => {
    const html = await analyst.open(page)
    const fields = analyst.formOf(html, ['key', 'inShort', 'rationale'], { last: true })
    const values = {
      ...{ party: 'all', judgement: '', confidence: '', seenUpTo: '', since: '' },
      ...{
        inShort: longAs(20_000),
        rationale: longAs(20_000),
        rationaleLanguage: 'en',
        intent: 'save',
        find: '',
      },
    }
    for (let at = 0; at < 60; at += 1) {
      Object.assign(values, {
        [`citations[${at}].sourceId`]: 'S40',
        [`citations[${at}].stance`]: 'supports',
        [`citations[${at}].quote`]: longAs(20_000),
        [`citations[${at}].shows`]: longAs(5_000),
        [`elements[${at}].name`]: longAs(4_000),
      })
    }
    return held(async () => {
      const { status } = await analyst.answerTo(page, { ...fields, ...values })
      return { status, bytes: Object.values(values).join('').length }
    })
  }
  const sent = [await send(), await send(), await send()]
  const open = async (path) =>
    row(`GET ${path}: a judgement of 1.8 MB`, held, async () => {
      const html = await analyst.open(path.replace('{slug}', slug))
      return { status: 200, bytes: html.length }
    })
  return [
    { door: 'POST /desk/{slug}/7b: a judgement of 1.8 MB', ...least(sent) },
    await open('/desk/{slug}/7b?party=all'),
    await open('/desk'),
  ]
}

/** Annotations of other programs and lists of sources, 300,000 letters each. */
async function imported(held, analyst, slug) {
  const annotations = (one) => {
    const each = Array.from({ length: 200 }, (_, n) => one(n))
    return JSON.stringify(each)
  }
  const body = longAs(1_100)
  const quote = 'the parties will meet again '.repeat(8).trim()
  const given = {
    Hypothesis: annotations((n) => ({
      ...{ id: `h${n}`, user: 'acct:test@example.org', text: body, uri: 'https://example.org/' },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: 'a', suffix: 'b' }] }],
    })),
    W3C: annotations((n) => ({
      ...{
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `https://example.org/${n}`,
        type: 'Annotation',
      },
      body: [{ type: 'TextualBody', value: body, format: 'text/html' }],
      target: { source: 'https://example.org/', selector: { type: 'TextQuoteSelector', exact: quote } },
    })),
    Recogito: annotations((n) => ({
      ...{ id: `r${n}`, bodies: [{ purpose: 'commenting', value: body }] },
      target: { selector: { quote, start: n, end: n + quote.length } },
    })),
    'lists in lists': '['.repeat(145_000) + ']'.repeat(145_000),
  }
  const sources = {
    BibTeX: longAs(299_000, '@article{a, title={Test text}, url={https://example.org/a}, year={2020}}\n'),
    RIS: longAs(299_000, 'TY  - JOUR\nTI  - Test text\nUR  - https://example.org/a\nER  - \n'),
    addresses: longAs(299_000, 'https://example.org/a\n'),
    'brackets in brackets': `@article{a, title=${'{'.repeat(149_000)}${'}'.repeat(149_000)}}`,
  }
  const rows = []
  const send = async (page, names, door, text) => {
    const fields = analyst.formOf(await analyst.open(page), names)
    const values = { text, language: 'en', type: 'media', seen: 'opened', intent: 'look' }
    rows.push(
      await row(door, held, async () => {
        const { status } = await analyst.answerTo(page, { ...fields, ...values })
        return { status, bytes: text.length }
      }),
    )
  }
  for (const [name, text] of Object.entries(given))
    await send(
      `/desk/${slug}/annotations`,
      ['statement', 'text'],
      `POST /desk/{slug}/annotations: ${name}`,
      text,
    )
  for (const [name, text] of Object.entries(sources))
    await send('/desk/sources/import', ['text', 'seen'], `POST /desk/sources/import: ${name}`, text)
  return rows
}

/** A context note with its words in four languages. */
async function note(held, analyst, slug) {
  const page = `/desk/notes/new?statement=${slug}&item=7c`
  const fields = analyst.formOf(await analyst.open(page), ['body', 'title'])
  const bodies = Object.fromEntries(
    ['body', 'bodies.fr', 'bodies.es', 'bodies.ar'].map((name) => [name, longAs(9_900)]),
  )
  return [
    await row('POST /desk/notes/new: a note in four languages', held, async () => {
      const { status } = await analyst.answerTo(page, {
        ...fields,
        ...bodies,
        language: 'en',
        intent: 'preview',
      })
      return { status, bytes: 4 * 9_900 }
    }),
  ]
}
