import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freshDatabase, ownDatabase, type TestDatabase, withClient } from '@/lib/ground/platform/testing'
import type { Carried } from '@/lib/reading/edition/rules/carried'
import { CARRIED } from '@/lib/reading/edition/rules/carried-tables'
import { CARRIED_FORMAT } from '@/lib/reading/edition/rules/data-package'
import { bytesIn } from '@/lib/reading/edition/rules/testing-archives'
import { zipOf } from '@/lib/reading/edition/rules/zip'
import { openArchive } from '@/scripts/import/archive'
import { takeIn } from '@/scripts/import/take-in'
import { PLANTED } from '@/scripts/test/make-public'
import { makeRich } from '@/scripts/test/make-rich'
import { GET } from './route'

vi.mock('@/lib/reading/site/loaders/name', () => ({ loadSiteName: async () => 'A test site' }))

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-package-'))
afterAll(() => rm(folder, { recursive: true }))

let file = ''
/** The id of the text that items are marked in. */
let base = ''
let parts: ReadonlyMap<string, Buffer> = new Map()
let empty: TestDatabase
beforeAll(async () => {
  await makeRich(database)
  const answer = await GET(new Request('http://localhost:3000/'), {
    params: Promise.resolve({ locale: 'en', statement: slug }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  parts = await bytesIn(bytes)
  base = (await database.owner.rendering.findFirstOrThrow({ where: { isBase: true } })).id
  file = await written('package.zip', bytes)
  empty = await freshDatabase({ seeded: false })
}, 120_000)
afterAll(() => empty?.close())

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const at = path.join(folder, name)
  await writeFile(at, bytes)
  return at
}

/** The same package with some files as somebody else might make them, described as they are then. */
async function forged(
  name: string,
  changes: Readonly<Record<string, (text: string) => string>>,
  isDescribed = true,
) {
  const changed = new Map(
    [...parts].map(([at, bytes]) => [at, Buffer.from(changes[at]?.(bytes.toString()) ?? bytes)]),
  )
  const descriptor = JSON.parse(String(changed.get('datapackage.json')))
  for (const resource of isDescribed ? descriptor.resources : []) {
    const bytes = changed.get(resource.path) ?? Buffer.of()
    resource.bytes = bytes.length
    resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  }
  changed.set('datapackage.json', Buffer.from(JSON.stringify(descriptor)))
  const files = [...changed].map(([at, bytes]) => ({
    path: at,
    pieces: async function* () {
      yield bytes
    },
  }))
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(files, new Date())) pieces.push(piece)
  return written(name, Buffer.concat(pieces))
}

async function taken(at: string) {
  const archive = await openArchive(at)
  try {
    return await takeIn(empty.owner, archive)
  } finally {
    archive.close()
  }
}

/** What of a table readers may see, as a package has it. */
function contents({ ownerUrl }: TestDatabase, { table, columns, key, public: isPublic, said }: Carried) {
  const told = columns.map(({ name }) => `${said?.[name] ?? `t."${name}"`} AS "${name}"`).join(', ')
  const about = (sql: string) =>
    sql.replaceAll(':statement', `(SELECT id FROM statements WHERE slug = '${slug}')`)
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      about(
        `SELECT ${told} FROM "${table}" t WHERE ${isPublic} ORDER BY ${key.map((name) => `"${name}"`).join(', ')}`,
      ),
    )
    return rows
  })
}

const isEmpty = async () => {
  const counted = [
    await empty.owner.statement.count(),
    await empty.owner.person.count(),
    await empty.owner.event.count(),
  ]
  return counted.every((n) => n === 0)
}

describe('the package', () => {
  it('has nothing that no reader may see', () => {
    const found = [...parts].filter(
      ([, bytes]) => bytes.includes(PLANTED) || bytes.includes('@suivi.example'),
    )
    expect(found.map(([at]) => at)).toEqual([])
    expect(String(parts.get('data/notes.csv'))).toContain('Test note')
  })

  it('says by hashes what each file is', () => {
    const { resources } = JSON.parse(String(parts.get('datapackage.json')))
    for (const { path: at, bytes, hash } of resources) {
      const packed = parts.get(at) ?? Buffer.of()
      expect([bytes, hash], at).toEqual([
        packed.length,
        `sha256:${createHash('sha256').update(packed).digest('hex')}`,
      ])
    }
  })
})

describe('a package that is not as it should be is refused, and nothing is changed', () => {
  const row = (table: string, change: (line: string) => string) => ({
    [`data/${table}.csv`]: (text: string) =>
      text
        .split('\r\n')
        .map((line, index) => (index === 1 ? change(line) : line))
        .join('\r\n'),
  })
  const descriptor = (of: string, by: string) => ({
    'datapackage.json': (text: string) => text.replace(of, by),
  })
  /** The table of structures with one of the base text. */
  const structureOf = (blocks: string) => ({
    'data/rendering_structures.csv': () =>
      `rendering_id,blocks,notes\r\n${base},"${blocks.replaceAll('"', '""')}",[]\r\n`,
  })
  const noStructure = /^data\/rendering_structures\.csv has a structure that is none of the text/
  it.each<[what: string, changes: Parameters<typeof forged>[1], said: RegExp, isDescribed?: false]>([
    [
      'another file than was packed',
      { 'text.txt': (text) => `${text}!` },
      /^text\.txt is not as it was packed/,
      false,
    ],
    ['another form', descriptor(`"format": ${CARRIED_FORMAT}`, '"format": 1'), /has the form 1/],
    ['a file missing', descriptor('text.txt', 'text2.txt'), /^text2?\.txt is (not described|missing)/],
    [
      'a cell that is none',
      row('sources', (line) => line.replace(/,(true|false),/, ',perhaps,')),
      /^data\/sources\.csv, row 1: \w+ is no boolean/,
    ],
    [
      'an address that leads to no page of the web',
      row('renderings', (line) => line.replace(/https?:/, 'javascript:')),
      /^data\/renderings\.csv, row 1: url is no address on the web/,
    ],
    [
      'words that are not in the text',
      row('variants', (line) => `${line}x`),
      /^data\/variants\.csv, row 1: the database refuses it/,
    ],
    [
      'a row too many',
      row('areas', (line) => `${line}\r\n${line}`),
      /^data\/areas\.csv, row 2: the database refuses it: duplicate key/,
    ],
    [
      'what readers could not see',
      row('access_requests', (line) => line.replace(/[^,]*$/, '')),
      /^data\/access_requests\.csv has 1 rows that readers could not see/,
    ],
    [
      'a record that was changed',
      { 'events.jsonl': (text) => text.replace('"verb":"imported"', '"verb":"listed"') },
      /^events\.jsonl is no record in order/,
    ],
    [
      'words covered by nobody',
      row('item_tests', (line) => line.replace('Test words', '██████')),
      /^data\/item_tests\.csv, row 1: the database refuses it: covered_sign/,
    ],
    ['a structure that is none', structureOf('[{"kind":"song"}]'), noStructure],
    ['a structure of another text', structureOf('[]'), noStructure],
    [
      'a name that says something else than it shows',
      row('people', (line) => `${line}\u202e`),
      /^data\/people\.csv, row 1: public_name is not what pages could show/,
    ],
    [
      'names in no language',
      row('areas', (line) => line.replace('{""', '{""no language"":""x"",""')),
      /^data\/areas\.csv, row 1: titles is not what pages could show/,
    ],
    [
      'something said of a source that nobody can say',
      row('source_classings', (line) => line.replace('{""', '{""loud"":""x"",""')),
      /^data\/source_classings\.csv, row 1: \w+ is not what pages could show/,
    ],
    [
      'an act more than the record has',
      { 'data/actors.csv': (text) => `${text}99999999,\r\n` },
      /^data\/actors\.csv has act 99999999, and the record has none there/,
    ],
    [
      'what leads to nothing',
      // The last two cells: which source it is the same as, and for whom its original speaks.
      row('sources', (line) => line.replace(/[^,]*,([^,]*)$/, 'S999,$1')),
      /does not fit together/,
    ],
    [
      'a source of another version of a note than came',
      row('note_sources', (line) => line.replace(/,1(\d\d),/, ',9$1,')),
      /^data\/note_sources\.csv, row 1: the database refuses it: a source is one of the version/,
    ],
  ])('%s', async (_what, changes, said, isDescribed) => {
    await expect(taken(await forged('forged.zip', changes, isDescribed))).rejects.toThrow(said)
    expect(await isEmpty()).toBe(true)
  })

  it('no archive', async () => {
    const at = await written('none.zip', Buffer.from('no archive'))
    await expect(taken(at)).rejects.toThrow(/no ZIP archive/)
    expect(await isEmpty()).toBe(true)
  })
})

it('whoever is killed in the middle leaves nothing', async () => {
  const stopped = await withClient(empty.ownerUrl, async (client) => {
    await client.query('BEGIN; LOCK TABLE reviews IN ACCESS EXCLUSIVE MODE')
    const { DATABASE_URL: _url, ...env } = process.env
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/import/main.ts', file],
      { env: { ...env, DATABASE_URL: empty.appUrl, DATABASE_OWNER_URL: empty.ownerUrl }, stdio: 'ignore' },
    )
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
    const waits = async () =>
      (await client.query("SELECT FROM pg_locks WHERE relation = 'reviews'::regclass AND NOT granted"))
        .rowCount
    await expect.poll(waits, { timeout: 60_000, interval: 100 }).toBe(1)
    child.kill('SIGKILL')
    return ended
  })
  expect(stopped).toBe('SIGKILL')
  expect(await isEmpty()).toBe(true)
}, 90_000)

describe('taken into an empty site', () => {
  /** Rows that lead to others of their table come before these, as they may. */
  const backwards = (text: string) => {
    const [head = '', ...rows] = text.trimEnd().split('\r\n')
    return [head, ...rows.reverse(), ''].join('\r\n')
  }

  it('has every public row there, and the acts of the record below those of its own', async () => {
    const leading = ['follow_ups', 'sources', 'notes', 'commitments', 'item_tests', 'reader_messages']
    const changes = Object.fromEntries(leading.map((table) => [`data/${table}.csv`, backwards]))
    const { acts, key } = await taken(await forged('backwards.zip', changes))
    expect([key, acts > 100]).toEqual([null, true])
    for (const carried of CARRIED.filter(({ table }) => table !== 'people'))
      expect(await contents(empty, carried), carried.table).toEqual(await contents(database, carried))
    // What a dossier proposes of its sources is shown before anybody accepted it, and judgements are weighed with it.
    const proposed = { where: { review: null, person: { kind: 'import' as const } } }
    const [there, here] = [empty, database].map(({ owner }) => owner.sourceClassing.count(proposed))
    expect(await there).toBe(await here)
    expect(await here).toBeGreaterThan(100)
    const own = await empty.owner.event.findMany({ select: { position: true, verb: true, objectType: true } })
    expect(own).toEqual([{ position: 1n, verb: 'imported', objectType: 'statement' }])
    expect(await empty.owner.arrivedAct.count({ where: { position: { lt: 0 } } })).toBe(acts)
  })

  it('has nobody who could sign in', async () => {
    const people = await empty.owner.person.findMany({
      select: { email: true, passwordSalt: true, roles: true },
    })
    expect(people.length).toBeGreaterThan(2)
    for (const person of people) expect(person).toEqual({ email: null, passwordSalt: null, roles: [] })
  })

  it('is taken into no site a second time', async () => {
    await expect(taken(file)).rejects.toThrow(/has a statement or sources already/)
  })
})
