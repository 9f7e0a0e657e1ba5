import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { againstOrder } from './against-order.mjs'
import { closureOf, quantile } from './closures.mjs'
import { database } from './database.mjs'
import { houseOf } from './files.mjs'
import { fileMeant, importsOf } from './imports.mjs'
import { longIn, MOST_LINES } from './long-functions.mjs'
import { nounsNamed } from './nouns-named.mjs'
import { seconds } from './seconds.mjs'
import { singleImporters } from './single-importers.mjs'
import { sizes } from './sizes.mjs'

describe('what a file asks for', () => {
  test.each([
    ["import 'a'", true],
    ["import a from 'a'", true],
    ["import { b, type C } from 'a'", true],
    ["export * from 'a'", true],
    ["const load = () => import('a')", true],
    ["import type { C } from 'a'", false],
    ["import { type C, type D } from 'a'", false],
  ])('%s: a value, %s', (text, isValue) => {
    expect(importsOf('x.ts', text)).toEqual([{ specifier: 'a', isValue }])
  })

  it('is not what only a text or a type speaks of', () => {
    expect(importsOf('x.ts', "const a = \"import 'b'\" // import 'c'\ntype D = import('d').D")).toEqual([])
  })
})

describe('which file of ours an import means', () => {
  const isFile = (name) =>
    ['lib/a/data.ts', 'lib/a/data/find.ts', 'components/b.tsx', 'server/c.mjs'].includes(name)
  test.each([
    ['@/lib/a/data', 'lib/a/data.ts'],
    ['@/lib/a/data/find', 'lib/a/data/find.ts'],
    ['../../components/b', 'components/b.tsx'],
    ['./data', 'lib/a/data.ts'],
    ['@/server/c.mjs', 'server/c.mjs'],
    ['react', null],
    ['./not-there', null],
  ])('%s: %s', (specifier, file) => {
    expect(fileMeant('lib/a/loaders.ts', specifier, isFile)).toBe(file)
  })
})

const small = houseOf(
  new Map([
    ['app/page.tsx', "import { b } from '@/lib/b'\nimport type { C } from '@/lib/c'\n"],
    ['lib/b.ts', "import { d } from './d'\n"],
    ['lib/c.ts', 'export type C = 1\n'],
    ['lib/d.ts', "import { b } from './b'\n"],
    ['lib/b.test.ts', "import { b } from './b'\nimport { c } from './c'\n"],
    ['prisma/migrations/1/migration.sql', 'SELECT 1;\n'],
    ['prisma/seed/main.ts', '\n\n\n'],
  ]),
)

describe('the seconds of the tests', () => {
  it('are those of the parts of the last run, and not known where there was none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'suivi-seconds-'))
    const file = path.join(folder, 'seconds.json')
    expect(seconds(null, file).rows).toEqual([['not known: npm test has not been run here']])
    await writeFile(file, '{"types":29,"unit tests":77}')
    expect(seconds(null, file).rows).toEqual([
      ['types', 29],
      ['unit tests', 77],
    ])
    await rm(folder, { recursive: true })
  })
})

describe('of a small house', () => {
  it('a page needs what it asks for, however far, once each, and no types', () => {
    expect([...closureOf('app/page.tsx', small.asks)]).toEqual(['app/page.tsx', 'lib/b.ts', 'lib/d.ts'])
  })

  it('what one file alone imports is counted, types included and tests not', () => {
    expect(singleImporters(small)).toEqual({ title: 'files with one importer | 2', rows: [['lib', 2]] })
  })

  it('files and lines are counted by tree, tests apart, of prisma what makes the database', () => {
    const rows = Object.fromEntries(sizes(small).rows.map(([tree, ...counts]) => [tree, counts]))
    expect(rows).toMatchObject({
      lib: [3, 3, 1, 2],
      app: [1, 2, 0, 0],
      'prisma (tables, functions)': [1, 1, 0, 0],
      all: [5, 6, 1, 2],
    })
  })
})

it('imports against the order are counted by contexts and by rooms, types included and tests not, and what crosses to the server', () => {
  const forwards = houseOf(
    new Map([
      [
        'lib/text/statement/types.ts',
        "import type { A } from '@/lib/evidence/source/types'\nimport type { B } from '../commitment/types'\n",
      ],
      [
        'lib/text/commitment/types.ts',
        "import type { C } from '../statement/types'\nimport { d } from '@/server/d.mjs'\n",
      ],
      ['lib/text/statement/types.test.ts', "import { A } from '@/lib/evidence/source/types'\n"],
      ['lib/evidence/source/types.ts', "import type { C } from '@/lib/text/statement/types'\n"],
      ['components/text/statement/passage.tsx', "import { A } from '@/lib/evidence/source/types'\n"],
      ['lib/ground/platform/turns.mjs', ''],
      ['server/d.mjs', "import '../lib/ground/platform/turns.mjs'\nimport '../lib/text/statement/types'\n"],
    ]),
  )
  expect(againstOrder(forwards).rows.map(([, n]) => n)).toEqual([2, 3, 1, 1])
})

it('a noun is counted where another room names it, as a text or a key; tests, addresses, messages and what is imported are apart', () => {
  const naming = houseOf(
    new Map([
      ['lib/text/note/noun.ts', "export const note = { name: 'note' }\n"],
      ['lib/text/bringing/noun.ts', "export const bringing = { name: 'bringing' }\n"],
      ['lib/evidence/search-log/noun.ts', "export const loggedSearch = { name: 'search-log' }\n"],
      ['lib/text/note/types.ts', "type Name = 'note'\n"],
      ['lib/work/desk/rules.ts', "const NAMES = { note: 1, 'search-log': 2 }\nif (by === 'bringing') {}\n"],
      ['lib/work/desk/rules.test.ts', "const name = 'note'\n"],
      ['lib/work/desk/data.ts', "type Name = 'note'\n"],
      ['components/work/desk/list.tsx', "useTranslations('search-log')\nconst path = import('note')\n"],
      ['app/page.tsx', "const name = 'note'\n"],
    ]),
  )
  expect(nounsNamed(naming).rows).toEqual([
    ['note', 2, 1],
    ['bringing', 1, 1],
    ['search-log', 1, 1],
  ])
})

describe('a function is long', () => {
  const of = (lines) => `function f() {\n${'f()\n'.repeat(lines - 2)}}\n`
  test.each([
    ['with as many lines as it may have', of(MOST_LINES), []],
    ['with one more', of(MOST_LINES + 1), [{ where: 'x.ts:1', lines: MOST_LINES + 1 }]],
    [
      'as an arrow in a call',
      `\ncall(() => {\n${'f()\n'.repeat(MOST_LINES)}})\n`,
      [{ where: 'x.ts:2', lines: MOST_LINES + 2 }],
    ],
    ['not where it is only said', `declare function f(${'\n'.repeat(60)}): void`, []],
  ])('%s', (_, text, long) => {
    expect(longIn('x.ts', text)).toEqual(long)
  })
})

test.each([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
  [[], 0.5, 0],
])('of %j at %d: %d', (numbers, part, expected) => {
  expect(quantile(numbers, part)).toBe(expected)
})

test('of the database: what has a file, what is made with tables, what patches another', () => {
  const { rows } = database(
    houseOf(
      new Map([
        [
          'prisma/functions/note/f.sql',
          'CREATE OR REPLACE FUNCTION f() RETURNS trigger;\nCREATE TRIGGER t BEFORE UPDATE ON n;\n',
        ],
        [
          'prisma/migrations/1/migration.sql',
          "CREATE FUNCTION g() RETURNS text;\nEXECUTE replace(pg_get_functiondef('f'::regproc), 'a', 'b');\n",
        ],
      ]),
    ),
  )
  expect(Object.fromEntries(rows)).toEqual({
    migrations: 1,
    'functions with a file': 1,
    'functions made with tables': 1,
    'triggers by hand': 1,
    'texts that patch another': 1,
  })
})
