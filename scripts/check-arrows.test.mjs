import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { arrowsIn } from './check-arrows.mjs'
import { places } from './rooms.mjs'

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

/** A small project laid out as the house is, in which every arrow is permitted. */
const house = {
  // Without a base of its own the alias would lead to where the tests run.
  'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['./*'] } } }),
  'node_modules/@prisma/client/package.json': '{"name":"@prisma/client","main":"index.js"}',
  'node_modules/@prisma/client/index.js': 'module.exports = {}',
  'node_modules/next/package.json': '{"name":"next"}',
  'node_modules/next/headers.js': 'module.exports = {}',
  'node_modules/next/navigation.js': 'module.exports = {}',
  'node_modules/nodemailer/package.json': '{"name":"nodemailer","main":"index.js"}',
  'node_modules/nodemailer/index.js': 'module.exports = {}',
  'prisma/generated/client.ts': 'export type Row = string',
  'lib/ground/platform/db.ts': importing('@prisma/client', '@/prisma/generated/client'),
  'lib/ground/platform/session.ts': importing('./db', 'next/headers'),
  'lib/ground/platform/errors.ts': importing(),
  'lib/ground/platform/cache.ts': importing(),
  'lib/ground/platform/mail-server.ts': importing('nodemailer'),
  'lib/ground/platform/define-action.ts': importing('./session', './errors'),
  'lib/ground/i18n/routing.ts': importing(),
  'lib/record/review/types.ts': importing(),
  'lib/text/statement/types.ts': importing('@/lib/record/review/types'),
  'lib/text/statement/rules/span.ts': importing('../types', '@/lib/ground/platform/errors'),
  'lib/text/statement/schema.ts': importing(),
  'lib/text/statement/policy.ts': importing('./types'),
  'lib/text/statement/data/statements.ts': importing(
    './types',
    '@/lib/ground/platform/db',
    '@/lib/record/review/types',
  ),
  'lib/text/statement/loaders/text.ts': importing(
    '../data/statements',
    '../policy',
    '@/lib/ground/platform/session',
    'next/navigation',
  ),
  'lib/text/statement/mutations/mark.ts': importing(
    '../data/statements',
    '../policy',
    '@/lib/ground/platform/db',
  ),
  'lib/text/statement/actions/mark.ts': importing(
    '../mutations/mark',
    '../schema',
    '@/lib/ground/platform/define-action',
    'next/navigation',
  ),
  'components/ground/ui/glyph.tsx': importing(),
  'components/text/statement/passage.tsx': importing(
    '@/components/ground/ui/glyph',
    '@/lib/text/statement/types',
    '@/lib/text/statement/rules/span',
    '@/lib/text/statement/actions/mark',
  ),
  'lib/text/statement/noun.ts': importing('@/lib/record/review/types'),
  'nouns.ts': importing('@/lib/text/statement/noun'),
  'lib/work/desk/data/queue.ts': importing('@/nouns'),
  'server/listener.mjs': "import '../lib/ground/platform/turns.mjs'\n",
  'lib/ground/platform/turns.mjs': 'export {}\n',
  'app/page.tsx': importing('@/lib/text/statement/loaders/text', '@/components/text/statement/passage'),
  'app/api/data/route.ts': importing(
    '@/lib/text/statement/data/statements',
    '@/lib/text/statement/mutations/mark',
  ),
}

/** Each rule once: the file that breaks it, and what that file must not import. */
const broken = [
  ['no-cycles', 'lib/text/statement/types.ts', './rules/span'],
  ['nobody-imports-app', 'components/ground/ui/glyph.tsx', '@/app/page'],
  ['ui-knows-no-domain', 'components/ground/ui/glyph.tsx', '@/lib/text/statement/types'],
  ['lib-renders-nothing', 'lib/text/statement/policy.ts', '@/components/ground/ui/glyph'],
  ['platform-knows-no-room', 'lib/ground/platform/errors.ts', '@/lib/text/statement/types'],
  ['database-only-behind-data-and-mutations', 'app/api/data/route.ts', '@/lib/ground/platform/db'],
  ['prisma-only-in-platform', 'lib/text/statement/data/statements.ts', '@/prisma/generated/client'],
  ['outside-through-one-door', 'lib/text/statement/data/statements.ts', 'node:https'],
  ['mail-through-one-door', 'lib/text/statement/data/statements.ts', 'nodemailer'],
  ['pages-read-through-loaders', 'app/page.tsx', '@/lib/text/statement/data/statements'],
  [
    'components-touch-only-the-front-of-a-room',
    'components/text/statement/passage.tsx',
    '@/lib/text/statement/data/statements',
  ],
  [
    'forms-of-all-nouns-are-handed-their-doors',
    'components/record/review/form.tsx',
    '@/lib/text/statement/actions/mark',
  ],
  ['all-nouns-are-known-above', 'lib/text/statement/rules/span.ts', '@/nouns'],
  ['rules-and-policies-are-pure', 'lib/text/statement/rules/anchors.ts', '../data/statements'],
  ['data-and-mutations-ignore-the-request', 'lib/text/statement/data/statements.ts', 'next/headers'],
  ['rooms-have-a-place', 'app/page.tsx', '@/components/text/unplaced/piece'],
  ['rooms-ask-no-server', 'lib/text/statement/rules/span.ts', '@/server/listener.mjs'],
  ['server-knows-no-room', 'server/listener.mjs', '../lib/text/statement/types'],
]

/** Each room asks the next one, of the same context or of the one after: in both trees, and from components into lib. */
const forwards = places.slice(0, -1).flatMap((place, position) => {
  const rule = `${place.split('/')[1]}-leans-backwards-only`
  const next = places[position + 1]
  return [
    { rule, from: `lib/${place}/types.ts`, to: `lib/${next}/types.ts` },
    { rule, from: `components/${place}/piece.tsx`, to: `components/${next}/piece.tsx` },
    { rule, from: `components/${place}/piece.tsx`, to: `lib/${next}/types.ts` },
  ]
})

/** Every room in both trees, and what has no place, as far as the small project has no file of it. */
const furthest = {
  'components/text/unplaced/piece.tsx': importing(),
  'lib/unplaced/types.ts': importing(),
  ...Object.fromEntries(
    places.flatMap((place) => [
      [`lib/${place}/types.ts`, importing()],
      [`components/${place}/piece.tsx`, importing()],
    ]),
  ),
}

let folder
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-arrows-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('who may import whom', () => {
  it('permits a project laid out as the house is, and sees all of it', async () => {
    await lay({ ...furthest, ...house })
    const { violations, modules } = await arrowsIn(folder, ['app', 'components', 'lib', 'server'])
    expect(violations).toEqual([])
    expect(modules).toBe(
      Object.keys({ ...furthest, ...house }).filter((file) => /^(app|components|lib)\/.*\.tsx?$/.test(file))
        .length,
    )
  })

  it.each(broken)('%s: %s may not import %s', async (rule, file, imported) => {
    const files = { ...furthest, ...house }
    await lay({ ...files, [file]: `${files[file] ?? ''}${importing(imported)}` })
    const { violations } = await arrowsIn(folder, ['app', 'components', 'lib', 'server'])
    // A cycle is told from one of its ends, whichever was read first.
    const concerned = violations.filter(({ from, to }) => [from, rule === 'no-cycles' && to].includes(file))
    expect(concerned.map((each) => each.rule)).toContain(rule)
  })

  it('lets no room lean on the one after it', async () => {
    const imports = forwards.map(({ from }) => [
      from,
      importing(
        ...forwards.filter((arrow) => arrow.from === from).map(({ to }) => `@/${to.replace(/\.tsx?$/, '')}`),
      ),
    ])
    await lay({ ...furthest, ...Object.fromEntries(imports) })
    await lay({ 'tsconfig.json': house['tsconfig.json'] })
    const { violations } = await arrowsIn(folder, ['components', 'lib'])
    expect(violations).toEqual(expect.arrayContaining(forwards))
  })

  it('has no rule that was never seen to fail', () => {
    const seen = [...broken.map(([rule]) => rule), ...forwards.map(({ rule }) => rule)]
    expect(new Set(seen)).toEqual(new Set(forbidden.map(({ name }) => name)))
  })

  it('lets the tests of a room reach what they test', async () => {
    await lay({
      ...house,
      'lib/record/review/data.integration.test.ts': importing(
        '@/lib/ground/platform/db',
        '@/lib/text/statement/data/statements',
      ),
    })
    expect((await arrowsIn(folder, ['lib'])).violations).toEqual([])
  })
})

/** The text of a module with these imports; the first is for types only, which counts just as much. */
function importing(...names) {
  return names
    .map((name, index) => (index === 0 ? `import type {} from '${name}'\n` : `import '${name}'\n`))
    .join('')
    .concat('export {}\n')
}

async function lay(files) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
