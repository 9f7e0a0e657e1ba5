import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { verify } from '@node-rs/argon2'
import { afterEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase, testPassword } from '@/lib/platform/testing'
import { contentHash } from '@/lib/status-update/rules/content-hash'
import { dump } from './dump'
import { dataFolder, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import { seed } from './seed'

const material = await readMaterial(dataFolder)
const root = path.resolve(import.meta.dirname, '..', '..')
const sentence =
  'Seeded the starter dossier: 26 marked items, 20 variants with 48 readings, 13 texts beside the base, 119 sources, 12 judgements shown as provisional.'
const already = 'The starter dossier is already here: nothing was changed in it.'

const databases: TestDatabase[] = []
afterEach(async () => {
  for (const database of databases.splice(0)) await database.close()
})

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase({ seeded: false })
  databases.push(database)
  return database
}

/** Runs the seed as the start does, and gives what it printed. */
async function runSeed(ownerUrl: string, demoPassword = ''): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/main.ts'],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_OWNER_URL: ownerUrl,
        SUIVI_DEMO_PASSWORD: demoPassword,
        SUIVI_SIGNING_KEY: '',
      },
    },
  )
  return stdout
}

describe('the seed', () => {
  it('brings in all of the starter dossier, and says so', async () => {
    const { ownerUrl } = await emptyDatabase()
    expect(await runSeed(ownerUrl)).toBe(`${sentence}\n`)
    const counts = Object.entries(await dump(ownerUrl, { times: false })).map(([table, rows]) => [
      table,
      rows.length,
    ])
    const { dossier } = material
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual({
      areas: 12,
      bearings: dossier.sources.flatMap((source) => source.bears_on).length,
      citations: 76,
      commitments: 26,
      // The statement, 26 items, 119 sources of which 31 were classed, and for each of 12 judgements that it was submitted and shown as
      // provisional.
      events: 1 + 26 + 119 + 31 + 2 * 12,
      event_links: 1 + 26 + 119 + 31 + 2 * 12,
      lines: 12,
      parties: 3,
      passages: 11,
      people: 1,
      renderings: 19,
      responsible_bodies: dossier.items.flatMap((item) => item.responsible).length,
      revisions: 12,
      seen_clauses: 104,
      seen_texts: 13,
      source_classings: 31,
      sources: 119,
      statements: 1,
      variant_readings: 48,
      variants: 20,
    })
  })

  it('changes nothing the second time', async () => {
    const { ownerUrl } = await emptyDatabase()
    await runSeed(ownerUrl)
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl)).toBe(`${already}\n`)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
  })

  it('writes the same rows in the same order into every database', async () => {
    const [one, other] = [await emptyDatabase(), await emptyDatabase()]
    await seed(one.owner, material, undefined)
    await runSeed(other.ownerUrl)
    expect(await dump(one.ownerUrl, { times: false })).toEqual(await dump(other.ownerUrl, { times: false }))
  })

  it('brings it in once when two starts run at the same time', async () => {
    const { owner } = await emptyDatabase()
    const outcomes = await Promise.all([seed(owner, material, undefined), seed(owner, material, undefined)])
    expect(outcomes.map((outcome) => outcome.broughtIn).sort()).toEqual([false, true])
  })

  it('leaves nothing behind when it is refused', async () => {
    const { owner, ownerUrl } = await emptyDatabase()
    const [first, ...others] = material.dossier.items
    if (!first) throw new RangeError('the dossier has no items')
    const moved = { ...first, start: first.start + 1 }
    const wrong = { ...material, dossier: { ...material.dossier, items: [moved, ...others] } }
    await expect(seed(owner, wrong, testPassword)).rejects.toThrow(
      new SeedRefusal('Item 2a does not quote the text at 344 to 443.'),
    )
    expect(Object.values(await dump(ownerUrl, { times: false })).flat()).toEqual([])
  })

  it('refuses a library that has given its numbers already', async () => {
    const { owner } = await emptyDatabase()
    await owner.source.create({
      data: {
        id: 'S01',
        number: 1,
        url: 'https://example.org/a',
        canonicalUrl: 'https://example.org/a',
        title: 'Test',
        titleBasis: 'as_shown',
        publisher: 'Test',
        language: 'en',
        type: 'media',
        seen: 'opened',
      },
    })
    await expect(seed(owner, material, undefined)).rejects.toThrow(/^The library holds sources already/)
    expect(await owner.statement.count()).toBe(0)
  })

  it('says in a sentence which address is missing', async () => {
    const failed = promisify(execFile)(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/main.ts'],
      { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: '', DATABASE_URL: '' } },
    )
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: 'DATABASE_OWNER_URL or DATABASE_URL must say which database to seed.\n',
    })
  })
})

describe('what the seed brings in', () => {
  it('is submitted and shown as provisional, by an import that cannot sign in, with the hash of its words', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, material, undefined)
    const revisions = await owner.revision.findMany({
      include: {
        author: true,
        line: { include: { commitment: true } },
        citations: { orderBy: { number: 'asc' } },
      },
    })
    for (const { author, citations, contentSha256, ...revision } of revisions) {
      expect(revision).toMatchObject({
        number: 1,
        state: 'submitted',
        shownAsInterimById: null,
        finalAt: null,
      })
      expect(revision.shownAsInterimAt).toBeInstanceOf(Date)
      expect(author).toMatchObject({
        kind: 'import',
        publicName: 'Starter dossier (import)',
        email: null,
        roles: [],
      })
      expect(contentSha256).toBe(contentHash({ ...revision, citations, elements: [], searchLogs: [] }))
    }
    const lines = revisions.map(
      ({ line, judgement }) => `${line.commitment.reference} ${line.party} ${judgement}`,
    )
    expect(lines).toEqual([
      '2b all taken_up',
      '7b all resourced',
      '7c spain reaffirmed',
      '7c morocco reaffirmed',
      '7c eu-commission reaffirmed',
      '7d all taken_up',
      '7e all taken_up',
      '5a all partly_supported',
      '4a all disputed',
      '8c all partly_supported',
      '10a all partly_supported',
      '10c all partly_supported',
    ])
  })

  it('knows the other renderings by address only, and a parallel wording is none', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, material, undefined)
    const renderings = await owner.rendering.findMany({ orderBy: { position: 'asc' } })
    expect(renderings.map(({ isBase, language, publisher }) => [isBase, language, publisher])).toEqual([
      [true, 'en', 'newspapermaroc.blogspot.com'],
      [false, 'en', 'La Moncloa (Government of Spain)'],
      [false, 'en', 'Asharq Al-Awsat (English)'],
      [false, 'en', 'Zawya / KUNA'],
      [false, 'fr', 'LaPresse (French service)'],
      [false, 'fr', 'Journal du Tchad'],
      [false, 'es', 'CE Noticias'],
      [false, 'ar', 'staging.arabtradeunion.org'],
      [false, 'ar', 'Ljarida'],
      [false, 'en', 'brusselsmorning.be'],
      [false, 'ar', 'fesnews.media'],
      [false, 'en', 'Med Africa Times'],
      [false, 'fr', 'MAP Express'],
      [false, 'fr', 'reflectiigeopolitice.ro'],
      [false, 'fr', "L'Opinion, via Maghress"],
      [false, 'es', 'Vozpópuli'],
      [false, 'ar', 'Majalat (EU–South Mediterranean civil-society platform)'],
      [false, 'ar', 'Maghreb Times'],
      [false, 'en', 'sahara-news.org'],
    ])
    expect(renderings.slice(1).every(({ text, sha256 }) => text === null && sha256 === null)).toBe(true)
    const readings = await owner.variantReading.findMany({ include: { rendering: true } })
    expect(readings.filter((reading) => reading.kind === 'parallel')).toHaveLength(6)
    for (const { kind, url, rendering } of readings)
      expect(rendering?.url ?? null).toBe(kind === 'rendering' ? url : null)
  })

  it('is governed as the text says: 7a stands over 7b to 7e', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, material, undefined)
    const governed = await owner.commitment.findMany({
      where: { governedBy: { isNot: null } },
      select: { reference: true, governedBy: { select: { reference: true } } },
      orderBy: { reference: 'asc' },
    })
    expect(governed.map(({ reference, governedBy }) => `${governedBy?.reference} ${reference}`)).toEqual([
      '7a 7b',
      '7a 7c',
      '7a 7d',
      '7a 7e',
    ])
  })
})

describe('the role accounts', () => {
  it('are made with the password given, and are left alone once they are there', async () => {
    const { owner, ownerUrl } = await emptyDatabase()
    await runSeed(ownerUrl)
    const addresses = ['admin', 'reviewer', 'reviewer2', 'analyst', 'analyst2'].map(
      (name) => `${name}@suivi.example`,
    )
    expect(await runSeed(ownerUrl, testPassword)).toBe(
      `Made the role accounts ${addresses.join(', ')}.\n${already}\n`,
    )
    const people = await owner.person.findMany({ where: { kind: 'person' }, orderBy: { publicName: 'asc' } })
    expect(people.map(({ email, publicName, roles }) => [email, publicName, roles])).toEqual([
      ['admin@suivi.example', 'Administrator', ['administrator']],
      ['analyst@suivi.example', 'Analyst 1', ['analyst']],
      ['analyst2@suivi.example', 'Analyst 2', ['analyst']],
      ['reviewer@suivi.example', 'Reviewer 1', ['reviewer']],
      ['reviewer2@suivi.example', 'Reviewer 2', ['reviewer']],
    ])
    for (const { passwordHash } of people) {
      expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
      expect(await verify(passwordHash ?? '', testPassword)).toBe(true)
    }
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl, 'another-password-2')).toBe(`${already}\n`)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
  })
})
