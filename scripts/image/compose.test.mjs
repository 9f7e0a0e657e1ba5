import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bodyLimits, MOST_FILE_FORM_BYTES, mostBytesTo } from '../../server/body-limits.mjs'
import { projectFolder } from '../program.mjs'
import { readSettings } from '../start/settings.mjs'

/** Not passed: what the image sets itself, what is never read with a database of one's own, and what tests take. */
const NOT_PASSED = ['HOST', 'PORT', 'SUIVI_DATA', 'SUIVI_DEMO_PASSWORD', 'SUIVI_CHROMIUM', 'CHROMIUM_PATH']
const STORE = ['SUIVI_STORE_ENDPOINT', 'SUIVI_STORE_BUCKET', 'SUIVI_STORE_KEY_ID', 'SUIVI_STORE_SECRET']

const textOf = (name) => readFile(path.join(projectFolder, name), 'utf8')

let compose
let nginx
beforeAll(async () => {
  compose = await textOf('compose.yaml')
  nginx = await textOf('scripts/image/nginx.conf')
})

/** What the containers of Suivi are told: by name, what stands there where nobody says otherwise. */
function passed() {
  const block = compose.slice(compose.indexOf('x-suivi:'), compose.indexOf('\nservices:'))
  return new Map(
    [...block.matchAll(/^ {4}([A-Z][A-Z_]+): (.*)$/gm)].map(([, name, value]) => [
      name,
      /^\$\{\w+:-(.*)\}$/.exec(value)?.[1] ?? null,
    ]),
  )
}

/** The names that the start asks its environment for. */
function settingsRead() {
  const read = new Set()
  const given = Object.fromEntries(STORE.map((name) => [name, 'https://store.example']))
  const env = new Proxy(
    { ...given, SUIVI_STORE_BUCKET: 'files' },
    {
      get: (known, name) => {
        read.add(String(name))
        return known[name]
      },
    },
  )
  readSettings(env)
  return [...read]
}

describe('compose.yaml', () => {
  test('passes every setting that the start reads and README.md names', async () => {
    const readme = await textOf('README.md')
    const table = readme.slice(readme.indexOf('| variable |'))
    const rows = table
      .slice(0, table.indexOf('\n\n'))
      .split('\n')
      .map((row) => row.split('|')[1] ?? '')
    const named = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name))
    const wanted = [...new Set([...settingsRead(), ...named])].filter((name) => !NOT_PASSED.includes(name))
    expect(wanted).toContain('SUIVI_STORE_REGION')
    expect([...passed().keys()].sort()).toEqual(wanted.sort())
  })

  test('what it passes where nobody says otherwise is taken', () => {
    const env = Object.fromEntries([...passed()].filter(([, value]) => value !== null))
    expect(readSettings(env)).toMatchObject({ proxies: 1, worker: 'apart', secret: undefined })
  })
})

describe('nginx.conf', () => {
  /** What nginx takes at an address at most, in bytes, by the locations in their order: an exact one, then patterns. */
  function taken(address) {
    const [whole = '', ...locations] = nginx.slice(nginx.indexOf('    server {')).split(/^ {8}location /m)
    const found = locations.find((location) => {
      const [, kind, place] = /^(=|~)? ?(\S+) \{/.exec(location) ?? []
      return kind === '=' ? place === address : kind === '~' && new RegExp(place).test(address)
    })
    const [, megabytes] =
      /client_max_body_size (\d+)m;/.exec(found ?? '') ?? /client_max_body_size (\d+)m;/.exec(whole)
    return Number(megabytes) * 1024 * 1024
  }

  /** A document is refused by whoever takes it, above 10 MB: what the server itself would take is more than is asked for. */
  const addresses = Object.keys(bodyLimits)
    .filter((folder) => folder !== '/api/bring/document')
    .map((folder) => folder.replace(/\[[^\]]*\]/g, 'x'))

  test.each(addresses)('takes at %s what Suivi takes, and says no more of it', (address) => {
    for (const language of ['', '/fr', '/ar'])
      expect(taken(`${language}${address}`)).toBeGreaterThan(mostBytesTo(`${language}${address}`))
  })

  test('takes a file of the largest size, in every language, and nothing as large elsewhere', () => {
    for (const language of ['', '/en', '/fr', '/es', '/ar'])
      expect(taken(`${language}/desk/sources/new/file`)).toBeGreaterThan(MOST_FILE_FORM_BYTES)
    expect(taken('/desk/sources/new')).toBeLessThan(MOST_FILE_FORM_BYTES)
    expect(taken('/api/bring/document')).toBeGreaterThan(10 * 1024 * 1024)
  })
})
