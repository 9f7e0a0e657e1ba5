// For tests: a server as small as can be, in a process of its own, with the cache of pages and what keeps it fresh. Its one page says
// how far the record goes, padded so that it is worth compressing, and how often it was made. It tells its parent each act that it
// has been told of, once its pages were kept fresh.
import { createServer } from 'node:http'
import pg from 'pg'
import { newsOf } from '../lib/ground/platform/news.mjs'
import { keepFresh } from './keep-fresh.mjs'
import { listener } from './listener.mjs'
import PageCache from './page-cache.mjs'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
const news = newsOf(process.env.DATABASE_URL)
keepFresh(news)
let made = 0

async function page() {
  const cache = new PageCache()
  const kept = await cache.get('/page')
  if (kept) return { html: kept.value.html, isKept: true }
  const { rows } = await pool.query('SELECT max(position)::text AS position FROM events')
  made += 1
  const html = `<p>${rows[0].position}, ${made}</p>`.padEnd(600, ' ')
  const headers = { 'x-next-cache-tags': 'statement:rabat-2022-07-08' }
  await cache.set('/page', { kind: 'APP_PAGE', html, headers, status: 200 }, {})
  return { html, isKept: false }
}

async function handle(_request, response) {
  const { html, isKept } = await page()
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('x-nextjs-cache', isKept ? 'HIT' : 'MISS')
  response.end(html)
}

const server = createServer(
  listener({
    handle,
    failedPages: new Map(),
    secure: false,
    isDatabaseAway: async () => false,
    logDefect: (_incident, error) => console.error(error),
  }),
)
server.listen(0, '127.0.0.1', () => {
  const ready = news.subscribe({
    resumed: () => {
      ready()
      news.subscribe({ happened: ({ verb }) => process.send({ heard: verb }) })
      process.send({ port: server.address().port })
    },
  })
})
