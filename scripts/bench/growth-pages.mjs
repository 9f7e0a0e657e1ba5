// Which pages `npm run bench growth` makes anew, as whom, and where those of them are whose address the database gives.
import { pageAddress } from '../../lib/ground/platform/pages/page-kinds.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { PlainBrowser } from './plain-browser.mjs'

/** The statement that is grown. */
export const SLUG = 'rabat-2022-07-08'

/** What makes most pages anew: that something was published on it. */
export const PUBLISHED = { objectType: 'commitment', verb: 'published', shown: true, slugs: [SLUG] }

/**
 * @typedef {object} GrowthPage
 * @property {string} name
 * @property {string} path its address; what stands in braces is filled in by `placesOf`
 * @property {object} [act] what makes it anew, where that is not `PUBLISHED`
 * @property {string} [body] JSON that is sent there, where it is not only asked for
 * @property {string} [as] the e-mail address of whom it is made for; left out where it is for every visitor
 */

const pages = {
  home: '/',
  'statements of a year': '/statements/in/2022',
  'front page': at('front'),
  statement: at('statement'),
  items: at('items'),
  'items as of a day': `${at('items')}/as-of/{day}`,
  'items of two days': at('comparison', { earlier: '2022-07-08', later: '{day}' }),
  'one item': at('item', { reference: '7c' }),
  'one item as of a day': `${at('item', { reference: '7c' })}/as-of/{day}`,
  sources: at('sources'),
  'sources as of a day': `${at('sources')}/as-of/{day}`,
  'one source': at('source', { source: 'S40' }),
  wording: at('wording'),
  'follow-ups': at('followUps'),
  history: at('history'),
  corrections: at('corrections'),
  searches: at('searches'),
  'a search': '/search?q=border',
  'map of the site': '/sitemap.xml',
  'annotations of a statement': `/${SLUG}/annotations`,
  'a part of them': `/${SLUG}/annotations/2`,
  'the record, downloaded': `/${SLUG}/events.jsonl`,
}

/** The desk's, by who is signed in. */
const desk = {
  reviewer: {
    'desk of a reviewer': '/desk',
    'review of a judgement': '/desk/reviews/{submission}',
    'a marked item': '/desk/marks/{item}',
    'what is found on the desk': '/desk/search?q=border',
    'translations on the desk': '/desk/translations?into=fr',
    'wording on the desk': '/desk/wording',
  },
  analyst: {
    'desk of an analyst': '/desk',
    'where a judgement begins': '/desk/new',
    'a judgement’s form': `/desk/${SLUG}/7c?party=all`,
    'to cite a source': '/desk/sources/cite',
    'to cite it on an item': '/desk/sources/cite?source=S40',
    'to add a source': '/desk/sources/new',
    'sources on the desk': '/desk/sources',
    'a source on the desk': '/desk/sources/S40',
    'marks of a statement': `/desk/marks/of/${SLUG}`,
    'words to mark': `/desk/${SLUG}/annotate/7`,
    'a note’s form': `/desk/notes/new?statement=${SLUG}&item=7c`,
    'notes on the desk': '/desk/notes',
    'searches on the desk': '/desk/searches',
    'requests on the desk': '/desk/requests',
    'follow-ups on the desk': '/desk/follow-ups',
    'messages on the desk': '/desk/reader-messages',
    'what can be done with an item': `/desk/at?page=${encodeURIComponent(at('item', { reference: '7c' }))}`,
    'links on the desk': '/desk/lineage',
  },
  admin: {
    'statements on their way': '/desk/bring',
    'a text on its way': '/desk/bring/{bringing}/text',
    'its passages': '/desk/bring/{bringing}/passages',
    'its marks': '/desk/bring/{bringing}/marks',
    'its submission': '/desk/bring/{bringing}/submit',
  },
}

/** All that is measured. @type {readonly GrowthPage[]} */
export const growthPages = [
  ...Object.entries(pages).map(([name, path]) => ({ name, path })),
  {
    name: 'about the site',
    path: '/about',
    act: { objectType: 'house-text', verb: 'edited', shown: true, slugs: [] },
  },
  ...Object.entries(desk).flatMap(([role, theirs]) =>
    Object.entries(theirs).map(([name, path]) => ({ name, path, as: emailOf(role) })),
  ),
]

/** @param {string} role */
function emailOf(role) {
  return `${role}@suivi.example`
}

/** @param {keyof typeof import('../../lib/ground/platform/pages/page-kinds.mjs').pageKinds} kind @param {Record<string, string>} [params] */
function at(kind, params = {}) {
  return pageAddress(kind, { statement: SLUG, ...params })
}

/**
 * Puts into addresses what the site and its database say of them: today, a judgement that awaits review, an item, and a statement on its way with
 * the text of the one that was grown, which is begun for that.
 *
 * @param {string} site its address
 * @param {{ DATABASE_OWNER_URL: string, SUIVI_DEMO_PASSWORD: string }} env
 * @param {Record<string, string>} [more] what else stands in braces
 * @returns {Promise<(path: string) => string>}
 */
export async function placesOf(site, { DATABASE_OWNER_URL, SUIVI_DEMO_PASSWORD }, more = {}) {
  const { submission, item, text } = await withConnection(DATABASE_OWNER_URL, async (client) => {
    const { rows } = await client.query(
      `SELECT c.id AS item, b.text, (SELECT id FROM revisions WHERE state = 'submitted' ORDER BY id LIMIT 1) AS submission
         FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN renderings b ON b.statement_id = s.id AND b.is_base
        WHERE s.slug = $1 AND c.reference = '7c'`,
      [SLUG],
    )
    return rows[0]
  })
  const bringing = await broughtText(site, SUIVI_DEMO_PASSWORD, text)
  /** @type {Record<string, string>} */
  const places = {
    site: encodeURIComponent(site),
    day: new Date().toISOString().slice(0, 10),
    submission,
    item,
    bringing,
    ...more,
  }
  return (path) => path.replace(/\{(\w+)\}/g, (_all, name) => places[name] ?? '')
}

/** Begins a statement on its way and gives it a text, as its form does. @param {string} text @returns {Promise<string>} its id */
async function broughtText(site, password, text) {
  const browser = new PlainBrowser(site)
  await browser.signIn(emailOf('admin'), password)
  const list = '/desk/bring'
  const begun = await browser.post(list, browser.formOf(await browser.open(list), ['key']), {})
  const form = browser.formOf(await browser.open(begun.location), ['text', 'publisher'])
  const typed = {
    text,
    language: 'en',
    url: 'https://example.org/test-text',
    publisher: 'Test text',
    act: 'save',
  }
  await browser.post('/api/bring/document', form, typed)
  return form.id
}
