import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { contentHash } from '@/lib/assessment/status-update/rules/content-hash'
import { elementOf } from '@/lib/assessment/status-update/rules/element-citations'
import { dayOf } from '@/lib/ground/platform/clock'
import { proofOf } from '@/lib/ground/platform/password'
import { memberOf, ownDatabase, type TestDatabase, testPassword } from '@/lib/ground/platform/testing'
import { moveStatement } from '@/lib/text/statement/mutations/move-statement'
import { dump } from './dump'
import { dataFolder, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import { seed } from './seed'

const material = await readMaterial(dataFolder)
const root = path.resolve(import.meta.dirname, '..', '..')
const sentence =
  'Seeded the starter dossier: 26 marked items, 20 variants with 48 readings, 13 texts beside the base, 201 sources, 17 judgements shown as provisional.'
const already = 'The starter dossier is already here: nothing was changed in it.'

const databases: TestDatabase[] = []
afterEach(async () => {
  for (const database of databases.splice(0)) await database.close()
})

const emptyDatabase = () => databaseOfTest({ seeded: false })

/** With the starter dossier and the role accounts, copied from one that was seeded as a start does it. */
const seededDatabase = () => databaseOfTest({ seeded: true })

async function databaseOfTest(filled: { seeded: boolean }): Promise<TestDatabase> {
  const database = await ownDatabase(filled)
  databases.push(database)
  return database
}

const seededOnce = await ownDatabase({ seeded: false })
let printedOnce: Promise<string> | undefined

/** One database that was seeded as a start does it, and what that printed: for tests that change nothing in it. */
async function seededByStart() {
  printedOnce ??= runSeed(seededOnce.ownerUrl)
  return { ...seededOnce, printed: await printedOnce }
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
  it('says what it brought in, and changes nothing the second time', async () => {
    const { ownerUrl, printed } = await seededByStart()
    expect(printed).toBe(`${sentence}\n`)
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl)).toBe(`${already}\n`)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
  })

  it('knows its statement wherever that is by now', async () => {
    const { owner, ownerUrl } = await seededDatabase()
    const { slug } = material.dossier.statement
    const administrator = await memberOf({ owner } as TestDatabase, 'admin')
    await moveStatement(administrator, { locale: 'en', statement: slug, slug: 'elsewhere-2022' })
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl)).toBe(`${already}\n`)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
  })

  it('writes the same rows in the same order into every database', async () => {
    const [one, other] = [await emptyDatabase(), await seededByStart()]
    await seed(one.owner, material, undefined)
    expect(await dump(one.ownerUrl, { times: false })).toEqual(await dump(other.ownerUrl, { times: false }))
  })

  it('brings it in once when two starts run at the same time', async () => {
    const { owner } = await emptyDatabase()
    const outcomes = await Promise.all([seed(owner, material, undefined), seed(owner, material, undefined)])
    expect(outcomes.map((outcome) => outcome.broughtIn).sort()).toEqual([false, true])
    expect(outcomes.every(({ broughtOver }) => broughtOver === null)).toBe(true)
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
})

describe('what the seed brings in', () => {
  it('is submitted and shown as provisional, by an import that cannot sign in, with the hash of its words', async () => {
    const { owner } = await seededByStart()
    const revisions = await owner.revision.findMany({
      include: {
        author: true,
        line: { include: { commitment: true } },
        citations: { orderBy: { number: 'asc' } },
        elements: { orderBy: { position: 'asc' } },
        searchLogs: { orderBy: { position: 'asc' } },
      },
    })
    for (const { author, citations, elements, searchLogs, contentSha256, ...revision } of revisions) {
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
      expect(contentSha256).toBe(
        contentHash({
          ...revision,
          citations,
          elements: elements.map(elementOf),
          searchLogs: searchLogs.map(({ day, ...log }) => ({ ...log, day: dayOf(day) })),
          testAnswers: [],
        }),
      )
    }
  })

  it('says of judgements and sources word for word what the file says', async () => {
    const { owner } = await seededByStart()
    const revisions = await owner.revision.findMany({
      select: {
        judgement: true,
        confidence: true,
        since: true,
        seenUpTo: true,
        rationale: true,
        line: { select: { party: true, commitment: { select: { reference: true } } } },
        citations: { orderBy: { number: 'asc' } },
        elements: {
          orderBy: { position: 'asc' },
          select: { name: true, covered: true, citations: true, stances: true },
        },
        searchLogs: { orderBy: { position: 'asc' }, select: { place: true, language: true, day: true } },
      },
    })
    const said = revisions.map(({ line, citations, elements, searchLogs, ...revision }) => ({
      elements: elements.map(elementOf),
      ...revision,
      at: `${line.commitment.reference} ${line.party}`,
      searchLogs: searchLogs.map((log) => ({ ...log, day: dayOf(log.day) })),
      citations: citations.map(({ sourceId, stance, shows, linkToStatement, quote, locator, figure }) => [
        ...[sourceId, stance, shows, linkToStatement],
        ...[quote, locator, figure],
      ]),
    }))
    const inFile = material.dossier.judgements.map((judgement) => ({
      at: `${judgement.commitment} ${judgement.party ?? 'all'}`,
      judgement: judgement.judgement,
      confidence: judgement.confidence,
      since: judgement.since,
      seenUpTo: judgement.seen_up_to,
      rationale: judgement.rationale,
      elements: judgement.elements.map(({ citations, ...element }) => ({
        ...element,
        ...(citations.length === 0 ? {} : { citations }),
      })),
      searchLogs: judgement.search_logs,
      citations: judgement.citations.map((citation) => [
        ...[citation.source, citation.stance, citation.proves, citation.link_to_statement],
        ...[citation.quote, citation.locator, citation.figure],
      ]),
    }))
    const byLine = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1)
    expect(said.toSorted(byLine)).toEqual(inFile.toSorted(byLine))
    const sources = await owner.source.findMany({ orderBy: { number: 'asc' } })
    expect(
      sources.map(({ id, url, title, publisher, author, language, summary, note }) => [
        ...[id, url, title, publisher, author, language, summary, note],
      ]),
    ).toEqual(
      material.dossier.sources
        .toSorted((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))
        .map(({ id, url, title, publisher, author, language, summary, note }) => [
          ...[id, url, title, publisher, author, language, summary, note],
        ]),
    )
  })

  it('knows the other renderings by address only, and a parallel wording is none', async () => {
    const { owner } = await seededByStart()
    const renderings = await owner.rendering.findMany({ orderBy: { position: 'asc' } })
    expect(renderings.filter(({ isBase }) => isBase)).toHaveLength(1)
    expect(renderings.slice(1).every(({ text, sha256 }) => text === null && sha256 === null)).toBe(true)
    const readings = await owner.variantReading.findMany({ include: { rendering: true } })
    expect(readings.filter((reading) => reading.kind === 'parallel')).toHaveLength(6)
    for (const { kind, url, rendering } of readings)
      expect(rendering?.url ?? null).toBe(kind === 'rendering' ? url : null)
  })
})

describe('the role accounts', () => {
  it('are made with the password given, and are left alone once they are there', async () => {
    const { owner, ownerUrl } = await emptyDatabase()
    await seed(owner, material, undefined)
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
    for (const { id, passwordSalt } of people) {
      expect(passwordSalt).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]+$/)
      const proof = await proofOf(testPassword, passwordSalt)
      const [known] = await owner.$queryRaw<
        { fits: boolean }[]
      >`SELECT suivi_password_fits(${id}::uuid, ${proof}) AS fits`
      expect(known?.fits).toBe(true)
    }
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl, 'another-password-2')).toBe(`${already}\n`)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
  })
})
