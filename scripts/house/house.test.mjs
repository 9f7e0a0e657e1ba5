import { describe, expect, it } from 'vitest'
import { againstOrder } from './against-order.mjs'
import { houseOf } from './files.mjs'
import { singleImporters } from './single-importers.mjs'
import { sizes } from './sizes.mjs'

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

describe('of a small house', () => {
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
