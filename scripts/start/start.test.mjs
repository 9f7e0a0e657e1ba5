import { describe, expect, test, vi } from 'vitest'
import { newSigningKey } from '../../lib/ground/platform/ed25519-key.mjs'
import { checkStart } from './check.mjs'
import { missingPackages } from './dependencies.mjs'
import { databaseSentence, safetyWarnings } from './given-database.mjs'
import { nodeVersionProblem } from './node-version.mjs'
import { webEnvironment } from './prepare.mjs'
import { localAddress, readSettings } from './settings.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.0.0', true],
  ['24.11.1', true],
])('Node %s is new enough: %s', (version, enough) => {
  const problem = nodeVersionProblem(version)
  if (enough) expect(problem).toBeUndefined()
  else expect(problem).toContain(`this is Node ${version}`)
})

/** All that is wrong with settings. */
const problemsOf = (env) => {
  try {
    readSettings(env)
    return []
  } catch (error) {
    return error.problems
  }
}

describe('settings', () => {
  test('have defaults for everything', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' })
    expect(settings.databaseUrl).toBeUndefined()
    expect(settings.dataFolder).toMatch(/\.suivi$/)
  })

  test('the public address loses its last slash', () => {
    expect(readSettings({ SUIVI_URL: 'https://suivi.example/' }).publicUrl).toBe('https://suivi.example')
  })

  test.each([
    [{ SUIVI_URL: 'https://suivi.example' }, 'https://suivi.example', undefined],
    // Whoever runs the site cannot say that nobody said it.
    [{ SUIVI_URL: 'https://suivi.example', SUIVI_URL_FOUND: '1' }, 'https://suivi.example', undefined],
    [{ PORT: '4000' }, 'http://127.0.0.1:4000', '1'],
  ])('the web server is told whether anybody gave the public address: %j', async (given, address, found) => {
    vi.stubEnv('SUIVI_URL_FOUND', given.SUIVI_URL_FOUND ?? '')
    const settings = { ...readSettings(given), signingKey: newSigningKey(), secret: 's'.repeat(32) }
    const env = await webEnvironment(settings, '/nowhere', { appUrl: '', ownerUrl: '' })
    expect([env.SUIVI_URL, env.SUIVI_URL_FOUND]).toEqual([address, found])
  })

  const store = {
    ...{ SUIVI_STORE_ENDPOINT: 'http://127.0.0.1:9000', SUIVI_STORE_BUCKET: 'files' },
    ...{ SUIVI_STORE_KEY_ID: 'id', SUIVI_STORE_SECRET: 'secret' },
  }
  test.each([
    [{ PORT: 'abc' }, /^PORT must be a number/],
    [{ PORT: '0' }, /^PORT must be a number/],
    [{ PORT: '65536' }, /^PORT must be a number/],
    ...['6000', '4190', '5060'].map((PORT) => [
      { PORT },
      new RegExp(`^PORT is ${PORT}, which browsers refuse to open`),
    ]),
    [{ SUIVI_URL: 'http://suivi.example:6000' }, /^SUIVI_URL is .* browsers refuse to open port 6000/],
    [{ DATABASE_URL: 'mysql://u:secret@host/db' }, /^DATABASE_URL is not an address/],
    [{ DATABASE_URL: 'postgresql://host' }, /^DATABASE_URL is not an address/],
    [{ DATABASE_OWNER_URL: 'nonsense' }, /^DATABASE_OWNER_URL is not an address/],
    [{ SUIVI_SECRET: 'short' }, /at least 32 characters/],
    [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'c2hvcnQ=' }, /must be 32 bytes in base64/],
    [{ SUIVI_SIGNING_KEY: 'secret@key' }, /^SUIVI_SIGNING_KEY is no Ed25519 private key/],
    [{ SUIVI_URL: 'suivi.example' }, /^SUIVI_URL must be the public address/],
    [{ SUIVI_CONTACT: 'access@suivi.example' }, /^SUIVI_CONTACT must be where readers write to/],
    [
      { SUIVI_STORE_BUCKET: 'files' },
      /only with SUIVI_STORE_ENDPOINT and SUIVI_STORE_KEY_ID and SUIVI_STORE_SECRET as well/,
    ],
    [
      { ...store, SUIVI_STORE_ENDPOINT: 's3.example.org' },
      /^SUIVI_STORE_ENDPOINT must be an address such as/,
    ],
    [{ ...store, SUIVI_STORE_BUCKET: '../files' }, /^SUIVI_STORE_BUCKET must be the name of a bucket/],
    [{ SUIVI_FETCH_ALLOW: '10.0.0.1' }, /^SUIVI_FETCH_ALLOW must be networks such as/],
    [{ SUIVI_METRICS_TOKEN: 'short' }, /^SUIVI_METRICS_TOKEN must have at least 16 characters/],
    [
      { SUIVI_ARCHIVE_SAVE: 'https://archive.example/save/' },
      /^SUIVI_ARCHIVE_SAVE must be an address with \{url\} in it/,
    ],
    [{ SUIVI_ARCHIVE_SAVE: 'https://{url}' }, /^SUIVI_ARCHIVE_SAVE must be an address/],
    [
      { SUIVI_ARCHIVE_SAVE: 'https://archive.example/{url}', SUIVI_ARCHIVE_TOKEN: 'two\nlines' },
      /^SUIVI_ARCHIVE_TOKEN must be the value of a header/,
    ],
    [{ SUIVI_SMTP_URL: 'smtps://mail.example' }, /^Mail is sent only with SUIVI_MAIL_FROM as well/],
    [{ SUIVI_MAIL_FROM: 'a@suivi.example' }, /^Mail is sent only with SUIVI_SMTP_URL as well/],
    [
      { SUIVI_SMTP_URL: 'https://hidden@mail.example', SUIVI_MAIL_FROM: 'a@suivi.example' },
      /^SUIVI_SMTP_URL is not an address of a mail server: it has the form smtps:\/\/USER:PASSWORD@HOST:465/,
    ],
    [
      { SUIVI_SMTP_URL: 'smtps://mail.example', SUIVI_MAIL_FROM: 'nobody' },
      /^SUIVI_MAIL_FROM must be from whom mail comes/,
    ],
    ...[
      'https://127.0.0.1/',
      'http://localhost:8700/',
      'http://192.168.1.4/',
      'http://a:secret@127.0.0.1/',
    ].map((SUIVI_PROPOSER) => [
      { SUIVI_PROPOSER },
      /^SUIVI_PROPOSER must be the address of a program on this machine in digits/,
    ]),
    [{ SUIVI_LEADS: 'maybe' }, /^SUIVI_LEADS says whether feeds and watched pages are asked/],
    [{ SUIVI_WORKER: 'elsewhere' }, /^SUIVI_WORKER says where jobs are worked on/],
    [{ SUIVI_PROXIES: 'true' }, /^SUIVI_PROXIES must be how many proxies/],
    [{ SUIVI_PROXIES: '-1' }, /^SUIVI_PROXIES must be how many proxies/],
  ])('%o is refused in one sentence', (env, sentence) => {
    expect(problemsOf(env)).toHaveLength(1)
    expect(() => readSettings(env)).toThrow(sentence)
    expect(() => readSettings(env)).not.toThrow(/secret@/)
  })

  test('are all told of by --check, and that nothing else was looked at', async () => {
    vi.stubEnv('PORT', 'abc')
    vi.stubEnv('SUIVI_SECRET', 'short')
    const said = []
    expect(await checkStart((line) => said.push(line))).toBe(false)
    vi.unstubAllEnvs()
    expect(said).toEqual([
      expect.stringMatching(/^Problem: PORT must be a number/),
      expect.stringMatching(/^Problem: SUIVI_SECRET must have/),
      expect.stringMatching(/^Note: the port and the database were not looked at/),
      'These 2 stand in the way of npm start. Nothing was changed.',
    ])
  })

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['0.0.0.0', 'http://localhost:80'],
    ['::', 'http://localhost:80'],
    ['::1', 'http://[::1]:80'],
  ])('on host %s the site is reached at %s', (host, address) => {
    expect(localAddress(host, 80)).toBe(address)
  })
})

describe('installed packages', () => {
  const wanted = {
    '': { name: 'suivi' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  }

  test('an optional package for another system may be absent', () => {
    expect(missingPackages(wanted, { 'node_modules/next': { version: '16.4.6' } })).toEqual([])
  })

  test('an absent package or another version is found', () => {
    expect(missingPackages(wanted, {})).toEqual(['node_modules/next'])
    expect(missingPackages(wanted, { 'node_modules/next': { version: '16.4.5' } })).toEqual([
      'node_modules/next',
    ])
  })
})

test.each([
  [{ code: 'ENOTFOUND' }, /no machine named db\.example/],
  [{ code: 'ECONNREFUSED' }, /no PostgreSQL listens on db\.example:5432/],
  [{ errors: [{ code: 'ECONNREFUSED' }] }, /no PostgreSQL listens/],
  [{ code: '28P01', message: 'password authentication failed' }, /does not let the user "u" in/],
  [{ code: '3D000', message: 'database "d" does not exist' }, /has no database "d"/],
  [{ message: 'timeout expired' }, /does not answer/],
])('why a database cannot be used becomes one sentence: %o', (error, sentence) => {
  const said = databaseSentence('DATABASE_URL', 'postgresql://u:hidden@db.example/d', error)
  expect(said).toMatch(sentence)
  expect(said).not.toContain('hidden')
})

test.each([
  [{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on' }, []],
  [{ fsync: 'on', synchronous_commit: 'remote_apply' }, []],
  [{ fsync: 'off', data_checksums: 'off' }, ['fsync', 'data_checksums']],
  [{ full_page_writes: 'off', synchronous_commit: 'off' }, ['full_page_writes', 'synchronous_commit']],
])('settings of a server that keep nothing are warned of: %o', (settings, names) => {
  expect(safetyWarnings(settings).map((warning) => warning.match(/^Warning: (\w+) is off/)?.[1])).toEqual(
    names,
  )
})
