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
import { NOBODY } from '@/lib/text/statement/types'
import { bringOverAtHand, lookAtBringOver, needsSeed } from '@/scripts/database/seed.mjs'
import { dump } from './dump'
import { dataFolder, type Material, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import type { JudgementOfFile, SourceOfFile } from './schema'
import { seed, sentenceOf } from './seed'

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
async function runSeed(ownerUrl: string, demoPassword = '', words: readonly string[] = []): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/main.ts', ...words],
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
    const { ownerUrl, printed } = await seededByStart()
    expect(printed).toBe(`${sentence}\n`)
    const counts = Object.entries(await dump(ownerUrl, { times: false })).map(([table, rows]) => [
      table,
      rows.length,
    ])
    const { dossier } = material
    const publishers = new Set(dossier.sources.map(({ publisher }) => publisher)).size
    const notes = [...dossier.editorial_notes, ...dossier.context_notes]
    const years = new Set(dossier.sources.map(({ date }) => date?.slice(0, 4))).size
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual({
      areas: 12,
      bearings: dossier.sources.flatMap((source) => source.bears_on).length,
      citations: 138,
      commitments: 26,
      elements: 23,
      // The statement, 26 items, 201 sources of which 138 were classed, and for each of 17 judgements that it was submitted and shown as
      // provisional; for each of 4 notes and of 42 searches; and once for all translations.
      events: 1 + 26 + 201 + 138 + 2 * 17 + 4 + 42 + 1,
      event_links: 1 + 26 + 201 + 138 + 2 * 17 + 4 + 42 + 1,
      // In the statement's library, and in that of all sources.
      library_entries: 2 * 201,
      // All, cited and not, of 7 types, in 5 languages, seen in one way, one class; of 3 bearings, for 26 items; not primary and unset, not
      // graded, without copies, without quotes, listed; by publishers and years; of 64 kinds that are alike in all but these and their items.
      library_tallies: 2 * (1 + 2 + 7 + 5 + 1 + 1 + 3 + 26 + 2 + 1 + 1 + 1 + 1 + publishers + years + 64),
      // On 15 items: three of the judgements are on one, for each party.
      published_acts: 15,
      forces_said: 1,
      given_slugs: 1,
      lines: 17,
      // As many as the dossier tells of, each with the items that it is about beyond its first.
      logged_searches: 42,
      logged_search_items: dossier.searches.flatMap(({ items }) => items.slice(1)).length,
      // Three on words of the text, and one beside five items, of which it is on the first.
      notes: 4,
      note_versions: 4,
      note_items: 4,
      note_sources: notes.flatMap(({ sources }): unknown[] => sources).length,
      parties: 3,
      party_forces: 3,
      passages: 11,
      people: 1,
      renderings: 19,
      responsible_bodies: dossier.items.flatMap((item) => item.responsible).length,
      revisions: 17,
      search_logs: 63,
      seen_clauses: 104,
      seen_texts: 13,
      source_classings: 138,
      sources: 201,
      standing_parts: 1,
      statements: 1,
      // Of 26 items title and reason, of 17 judgements sentence and rationale, three times the sentence on the whole, and of 138 citations
      // what they show, in 3 languages.
      translations: (2 * 26 + 2 * 17 + 3 + 138) * 3,
      variant_readings: 48,
      variants: 20,
    })
  })

  it('changes nothing the second time', async () => {
    const { ownerUrl } = await seededByStart()
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
    const lines = revisions.map(
      ({ line, judgement }) => `${line.commitment.reference} ${line.party} ${judgement}`,
    )
    expect(lines.toSorted()).toEqual([
      '10a all partly_supported',
      '10b all partly_supported',
      '10c all claimant_only',
      '2b all taken_up',
      '2c all disputed',
      '4a all disputed',
      '5a all partly_supported',
      '7b all resourced',
      '7c eu-commission reaffirmed',
      '7c morocco reaffirmed',
      '7c spain reaffirmed',
      '7d all reaffirmed',
      '7e all reaffirmed',
      '8b all partly_supported',
      '8c all partly_supported',
      '9a all supported',
      '9b all partly_supported',
    ])
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
    const { owner } = await seededByStart()
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

describe('a dossier without its names in each language', () => {
  it('stays as it is at a start, and is brought over once where somebody asks for it', async () => {
    const { owner, ownerUrl } = await seededDatabase()
    expect([await needsSeed(ownerUrl), await bringOverAtHand(ownerUrl)]).toEqual([false, false])
    await expect(owner.statement.updateMany({ data: { shortTitles: {} } })).rejects.toThrow()
    await owner.$executeRawUnsafe('ALTER TABLE statements DISABLE TRIGGER USER')
    await owner.statement.updateMany({ data: { titles: {}, shortTitles: {}, places: {} } })
    await owner.$executeRawUnsafe('ALTER TABLE statements ENABLE TRIGGER USER')
    expect([await needsSeed(ownerUrl), await bringOverAtHand(ownerUrl)]).toEqual([false, true])
    const before = await dump(ownerUrl, { times: true })
    expect(await runSeed(ownerUrl)).toBe(`${already}\n`)
    expect(await lookAtBringOver(ownerUrl)).toEqual([
      'npm start -- --bring-over would bring the starter dossier over, and leave these acts of the import in the record:',
      '  edited: 1 × the statement itself',
      'It would then say: The starter dossier has its names in each language.',
      expect.stringMatching(/Nothing of this was done now\.$/),
    ])
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
    expect(await runSeed(ownerUrl, undefined, ['--bring-over'])).toBe(
      'The starter dossier has its names in each language.\n',
    )
    expect(await owner.statement.findFirst()).toMatchObject({
      titles: { fr: material.translations.statement.title.fr },
      shortTitles: { ar: material.translations.statement.short_title.ar },
      places: { es: material.translations.statement.place.es },
    })
    expect(await bringOverAtHand(ownerUrl)).toBe(false)
    const last = await owner.event.findFirst({ orderBy: { position: 'desc' } })
    expect(last).toMatchObject({ verb: 'edited', objectType: 'statement', actorKind: 'import' })
  })

  it('keeps the titles that it has', async () => {
    const { owner, ownerUrl } = await seededDatabase()
    const titles = { fr: 'Un titre approuvé ici' }
    await owner.$executeRawUnsafe('ALTER TABLE statements DISABLE TRIGGER USER')
    await owner.statement.updateMany({ data: { titles, shortTitles: {}, places: {} } })
    await owner.$executeRawUnsafe('ALTER TABLE statements ENABLE TRIGGER USER')
    await expect(owner.statement.updateMany({ data: { titles: {} } })).rejects.toThrow()
    await runSeed(ownerUrl, undefined, ['--bring-over'])
    expect(await owner.statement.findFirst()).toMatchObject({
      titles,
      shortTitles: { ar: material.translations.statement.short_title.ar },
    })
  })
})

/** The dossier as far as its first version had it: no texts, fewer sources and readings, nothing classed, no copy named. */
function firstVersion(): Material {
  const { dossier, briefs, translations, ...rest } = material
  const known = dossier.statement.other_renderings.slice(0, 10)
  const had = (url: string) => known.includes(url)
  const old = upTo(104, ({ classed_because: _because, ...source }) => ({
    ...source,
    primary: null,
    on_behalf_of: null,
    independence_group: null,
    date: source.id === 'S40' ? null : source.date,
  }))
  const readings = dossier.variants.flatMap(({ readings }) => readings)
  return {
    ...rest,
    translations: { ...translations, rationales: [], shows: shownBy(old.judgements) },
    briefs: briefs.filter((_, index) => had(readings[index]?.url ?? '')),
    dossier: {
      ...dossier,
      about: 'Starter dossier of the test, version 1',
      renderings: [],
      force_by_party: [],
      context_notes: [],
      searches: [],
      statement: { ...dossier.statement, other_renderings: known },
      variants: dossier.variants.map((variant) => ({
        ...variant,
        readings: variant.readings.filter(({ url }) => had(url)),
      })),
      ...old,
    },
  }
}

/** The dossier as far as its second version had it: fewer sources and judgements, 8b marked as praise, and of S40 something else proposed. */
function secondVersion(): Material {
  const { dossier, headlines, translations, ...rest } = material
  const isJudged = ({ commitment }: { commitment: string }) =>
    !['2c', '8b', '9a', '9b', '10b'].includes(commitment)
  const of = upTo(137, (source) =>
    source.id === 'S40' ? { ...source, on_behalf_of: NOBODY, independence_group: 'Test group' } : source,
  )
  const judgements = of.judgements.filter(isJudged)
  return {
    ...rest,
    headlines: { ...headlines, judgements: headlines.judgements.filter(isJudged) },
    translations: { ...translations, rationales: [], shows: shownBy(judgements) },
    dossier: {
      ...dossier,
      about: 'Starter dossier of the test, version 2',
      force_by_party: [],
      context_notes: [],
      searches: [],
      items: dossier.items.map((item) =>
        item.reference === '8b' ? { ...item, force: 'acknowledged', followed: false } : item,
      ),
      ...of,
      judgements,
    },
  }
}

/** What the citations of judgements show, in four languages. */
function shownBy(judgements: readonly JudgementOfFile[]) {
  const shown = judgements.flatMap(({ citations }) => citations.map(({ proves }) => proves))
  return material.translations.shows.filter(({ en }) => shown.includes(en))
}

/** The sources up to that number, as they were, and the judgements as far as they rest on them. */
function upTo(last: number, asItWas: (source: SourceOfFile) => SourceOfFile) {
  const { sources, judgements } = material.dossier
  const isOld = (id: string) => Number(id.slice(1)) <= last
  return {
    sources: sources.filter(({ id }) => isOld(id)).map(asItWas),
    judgements: judgements.map((judgement) => ({
      ...judgement,
      rationale: 'An earlier rationale of the test.',
      citations: judgement.citations.filter(({ source }) => isOld(source)),
      // Before the method asked for it no element named any.
      elements: judgement.elements.map((element) => ({ ...element, citations: [] })),
    })),
  }
}

const CITED_BY_7B = material.dossier.judgements.find(({ commitment }) => commitment === '7b')?.citations
  .length

/** How many searches a site that had none gets. */
const SEARCHES = material.dossier.searches.length

describe('a dossier that came without its searches', () => {
  it('gets them once somebody asks, and nothing else', async () => {
    const { owner, ownerUrl } = await emptyDatabase()
    await seed(owner, { ...material, dossier: { ...material.dossier, searches: [] } }, undefined)
    expect(await bringOverAtHand(ownerUrl)).toBe(true)
    expect(await lookAtBringOver(ownerUrl)).toContain(`  imported: ${SEARCHES} × searches`)
    const last = await owner.event.count()
    expect(await runSeed(ownerUrl, undefined, ['--bring-over'])).toBe(
      `Brought ${SEARCHES} searches to the starter dossier.\n`,
    )
    expect(await owner.event.count()).toBe(last + SEARCHES)
    expect(await bringOverAtHand(ownerUrl)).toBe(false)
    expect(await runSeed(ownerUrl, undefined, ['--bring-over'])).toBe(`${already}\n`)
  })

  it('says the address of a source that is not in the library, whose number may be another’s there', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, { ...material, dossier: { ...material.dossier, searches: [] } }, undefined)
    const naming = material.dossier.searches.find(({ found }) => /\bS\d{2,7}\b/.test(found))
    const [named] = naming?.found.match(/\bS\d{2,7}\b/) ?? []
    await owner.source.update({
      where: { id: named ?? '' },
      data: { canonicalUrl: 'https://source.example/moved' },
    })
    await seed(owner, material, undefined)
    const outcomes = await owner.loggedSearch.findMany({ select: { outcome: true } })
    const url = material.dossier.sources.find(({ id }) => id === named)?.url
    expect(outcomes.map(({ outcome }) => outcome)).toContain(naming?.found.replaceAll(named ?? '', url ?? ''))
  })
})

describe('a dossier of an earlier version', () => {
  const revisionsOn = (owner: TestDatabase['owner'], reference: string, party: string) =>
    owner.revision.findMany({
      where: { line: { party, commitment: { reference } } },
      orderBy: { number: 'asc' },
      select: { number: true, state: true, shownAsInterimAt: true, _count: { select: { citations: true } } },
    })

  it('stays as it is until somebody asks, who can read before exactly what it will do', async () => {
    const { owner, ownerUrl } = await emptyDatabase()
    await seed(owner, secondVersion(), undefined)
    const [before, last] = [await dump(ownerUrl, { times: true }), await owner.event.count()]
    expect([await needsSeed(ownerUrl), await bringOverAtHand(ownerUrl)]).toEqual([false, true])
    expect(await runSeed(ownerUrl)).toBe(`${already}\n`)
    const listed = await lookAtBringOver(ownerUrl)
    expect(await dump(ownerUrl, { times: true })).toEqual(before)
    await runSeed(ownerUrl, undefined, ['--bring-over'])
    const acts = await owner.event.groupBy({
      by: ['verb', 'objectType'],
      where: { position: { gt: last } },
      _count: true,
      _min: { position: true },
      orderBy: { _min: { position: 'asc' } },
    })
    expect(acts.length).toBeGreaterThan(4)
    expect(listed.slice(1, -2).map((line) => line.replace(/ ×.*/, ''))).toEqual(
      acts.map(({ verb, _count }) => `  ${verb}: ${_count}`),
    )
    expect(listed).toContainEqual(`  imported: ${SEARCHES} × searches`)
    expect(await owner.loggedSearch.count({ where: { shownAt: { not: null } } })).toBe(SEARCHES)
    expect(listed).toContainEqual(expect.stringMatching(/^ {2}withdrew: \d+ × judgements \(.*7b \(all\)/))
    expect(await bringOverAtHand(ownerUrl)).toBe(false)
    expect(await lookAtBringOver(ownerUrl)).toEqual(['The starter dossier is as this version has it.'])
  })

  it('is brought over once: everything new is there, and what nobody worked on is submitted anew', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, firstVersion(), undefined)
    const outcome = await seed(owner, material, undefined)
    expect(outcome).toMatchObject({ broughtIn: false, broughtOver: { renewed: 17, kept: 0 } })
    expect(sentenceOf(outcome, material)).toBe(
      'Brought the starter dossier over to version 3: 17 judgements new or renewed, 0 left as they were, with the newer sources as leads.',
    )
    const counts = await Promise.all([
      owner.source.count(),
      owner.seenText.count(),
      owner.seenClause.count(),
      owner.variantReading.count(),
      owner.rendering.count(),
      owner.citation.count({ where: { revision: { state: 'submitted' } } }),
    ])
    expect(counts).toEqual([201, 13, 104, 48, 19, 138])
    expect(await revisionsOn(owner, '7b', 'all')).toMatchObject([
      { number: 1, state: 'withdrawn' },
      {
        number: 2,
        state: 'submitted',
        shownAsInterimAt: expect.any(Date),
        _count: { citations: CITED_BY_7B },
      },
    ])
    const proposed = await owner.sourceClassing.findMany({ where: { sourceId: 'S40' } })
    expect(proposed).toMatchObject([
      {
        before: { date: null, primary: null },
        after: { date: '2023-12', primary: true, onBehalfOf: 'eu-commission' },
      },
    ])
    expect((await owner.source.findUniqueOrThrow({ where: { id: 'S40' } })).primary).toBeNull()
    // The earlier rationales had none, nor what newer citations show; and what was translated then is not brought in again.
    const cited = firstVersion().dossier.judgements.flatMap(({ citations }) => citations).length
    expect(outcome.translated).toBe(3 * (17 + 138 - cited))
    expect(await owner.translation.count()).toBe(681)
    expect(await seed(owner, material, undefined)).toMatchObject({ broughtIn: false, broughtOver: null })
  })

  it('of version 2 is brought over as well: what is new is added, what was proposed is proposed anew, and marks stay', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, secondVersion(), undefined)
    const outcome = await seed(owner, material, undefined)
    // 8b stands as people may have read it: whether praise is a claim is for them to say.
    expect(outcome.broughtOver).toEqual({ renewed: 16, kept: 1 })
    expect(await owner.commitment.findFirst({ where: { reference: '8b' } })).toMatchObject({
      force: 'acknowledged',
      followed: false,
    })
    expect(await revisionsOn(owner, '8b', 'all')).toEqual([])
    expect(await revisionsOn(owner, '9a', 'all')).toMatchObject([{ number: 1, state: 'submitted' }])
    expect(await revisionsOn(owner, '10c', 'all')).toMatchObject([
      { number: 1, state: 'withdrawn' },
      { number: 2, state: 'submitted', shownAsInterimAt: expect.any(Date) },
    ])
    const proposed = await owner.sourceClassing.findMany({
      where: { sourceId: 'S40' },
      orderBy: { at: 'asc' },
    })
    expect(proposed.map(({ after }) => after)).toEqual([
      { primary: true, onBehalfOf: NOBODY, independenceGroup: 'Test group', originFor: 'eu-commission' },
      { onBehalfOf: 'eu-commission', independenceGroup: 'Frontex' },
    ])
    const acts = await owner.event.findMany({ where: { verb: 'imported', objectType: 'statement' } })
    expect(acts.map(({ payload }) => JSON.parse(payload))).toMatchObject([{ version: 2 }, { version: 3 }])
    expect(await seed(owner, material, undefined)).toMatchObject({ broughtIn: false, broughtOver: null })
  })

  it('keeps what people did, and gives them the newer sources as leads', async () => {
    const { owner } = await emptyDatabase()
    await seed(owner, firstVersion(), testPassword)
    const analyst = await owner.person.findUniqueOrThrow({ where: { email: 'analyst@suivi.example' } })
    // Somebody has begun a draft on 7b, and the library gave S105 to another document meanwhile.
    const line = await owner.line.findFirstOrThrow({ where: { commitment: { reference: '7b' } } })
    await owner.draft.create({ data: { lineId: line.id, personId: analyst.id, begunFrom: 1, content: {} } })
    const address = 'https://example.org/another'
    await owner.source.create({
      data: {
        id: 'S105',
        number: 105,
        url: address,
        canonicalUrl: address,
        title: 'A document of the test',
        titleBasis: 'as_shown',
        publisher: 'Test',
        language: 'en',
        type: 'media',
        seen: 'opened',
      },
    })
    expect(await seed(owner, material, undefined)).toMatchObject({ broughtOver: { renewed: 16, kept: 1 } })
    expect(await revisionsOn(owner, '7b', 'all')).toMatchObject([{ number: 1, state: 'submitted' }])
    expect((await owner.source.findUniqueOrThrow({ where: { id: 'S105' } })).url).toBe(address)
    const own = material.dossier.sources.find(({ id }) => id === 'S105')
    const moved = await owner.source.findFirstOrThrow({ where: { url: own?.url } })
    expect(moved.id).toBe('S363')
    const leads = await owner.bearing.findMany({ where: { commitment: { reference: '7b' } } })
    const ids = leads.map(({ sourceId }) => sourceId)
    expect(ids).toEqual(expect.arrayContaining(['S363', 'S212', 'S223', 'S213', 'S127']))
  })
})
