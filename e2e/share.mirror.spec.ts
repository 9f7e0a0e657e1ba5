import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { copySite } from '../scripts/mirror/copy.mjs'
import { runTypeScript } from '../scripts/program.mjs'
import { expect, test } from './fixtures'
import { dossier } from './site'

// A copy of the site that outlives its server: any file server shows it, and no link within it leads nowhere.

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** The file that a plain file server shows at a path: a folder's is its `index.html`. */
async function fileAt(folder: string, place: string): Promise<string | null> {
  const named = path.join(folder, decodeURIComponent(place))
  const found = await stat(named).catch(() => null)
  if (!found?.isDirectory()) return found && named
  const index = path.join(named, 'index.html')
  return (await stat(index).catch(() => null)) && index
}

async function servePlainly(folder: string) {
  const server = createServer(async (request, response) => {
    const file = await fileAt(folder, (request.url ?? '/').split(/[?#]/)[0] ?? '/')
    if (!file) return response.writeHead(404).end()
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
    return response.writeHead(200, { 'content-type': type }).end(await readFile(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** Follows each link within a copy from its home page on; what leads nowhere, with the page on which it stands, and how many pages were read. */
async function follow(folder: string): Promise<{ broken: string[]; pages: string[] }> {
  const broken: string[] = []
  const pages: string[] = []
  const seen = new Set(['/'])
  for (const place of seen) {
    const file = await fileAt(folder, place)
    if (!file?.endsWith('.html')) continue
    pages.push(place)
    for (const [, href = ''] of (await readFile(file, 'utf8')).matchAll(/\s(?:href|src)="(\/[^"#]*)/g)) {
      if (seen.has(href)) continue
      seen.add(href)
      if (!(await fileAt(folder, href))) broken.push(`${href} on ${place}`)
    }
  }
  return { broken, pages }
}

test('a copy of the site is read from a plain file server, in four languages, and its record is verified', async ({
  site,
  openWindow,
}) => {
  test.setTimeout(30 * 60_000)
  const out = await mkdtemp(path.join(os.tmpdir(), 'suivi-mirror-'))
  try {
    expect((await copySite({ from: site.address, out, cited: false, say: () => {} })).broken).toEqual([])
    const { broken, pages } = await follow(out)
    expect(broken).toEqual([])
    for (const language of ['', '/fr', '/es', '/ar'])
      for (const page of ['', '/7c', '/sources/S40', '/statement', '/history', '/7c/revisions/spain/1'])
        expect(pages).toContain(`${language}${dossier}${page}`)

    const { address, server } = await servePlainly(out)
    const reader = await openWindow({ javaScriptEnabled: false })
    const elsewhere: string[] = []
    reader.on('request', (request) => {
      if (!request.url().startsWith(address)) elsewhere.push(request.url())
    })
    await reader.goto(`${address}/ar${dossier}`)
    await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(reader.locator('body > p').first()).toContainText('هذه نسخة من')
    await reader.goto(`${address}${dossier}/7c`)
    await expect(reader.locator('body > p').first()).toContainText('This is a copy of')
    await reader.locator('a[href$="/sources"]:visible').first().click()
    await expect(reader).toHaveURL(`${address}${dossier}/sources`)
    expect(await reader.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain(
      'Plex',
    )
    expect(elsewhere).toEqual([])
    server.close()

    const [head, keys] = ['head', 'keys'].map((file) => path.join(out, '.well-known/suivi', `${file}.json`))
    const record = path.join(out, dossier, 'events.jsonl')
    const words = [record, '--head', head ?? '', '--keys', keys ?? '']
    const { code, output } = await runTypeScript('scripts/verify/main.ts', words, { env: process.env })
    expect([code, output]).toEqual([0, expect.stringContaining('The record is in order')])
  } finally {
    await rm(out, { recursive: true })
  }
})
