import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { arrowsIn } from './check-arrows.mjs'

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
  'lib/platform/db.ts': importing('@prisma/client', '@/prisma/generated/client'),
  'lib/platform/session.ts': importing('./db', 'next/headers'),
  'lib/platform/errors.ts': importing(),
  'lib/platform/cache.ts': importing(),
  'lib/platform/mail-server.ts': importing('nodemailer'),
  'lib/platform/define-action.ts': importing('./session', './errors'),
  'lib/i18n/routing.ts': importing(),
  'lib/source/types.ts': importing(),
  'lib/statement/types.ts': importing('@/lib/source/types'),
  'lib/statement/rules/span.ts': importing('../types', '@/lib/platform/errors'),
  'lib/statement/schema.ts': importing(),
  'lib/statement/policy.ts': importing('./types'),
  'lib/statement/data.ts': importing('./types', '@/lib/platform/db', '@/lib/source/types'),
  'lib/statement/loaders.ts': importing('./data', './policy', '@/lib/platform/session', 'next/navigation'),
  'lib/statement/mutations/mark.ts': importing('../data', '../policy', '@/lib/platform/db'),
  'lib/statement/actions/mark.ts': importing(
    '../mutations/mark',
    '../schema',
    '@/lib/platform/define-action',
    'next/navigation',
  ),
  'components/ui/glyph.tsx': importing(),
  'components/statement/passage.tsx': importing(
    '@/components/ui/glyph',
    '@/lib/statement/types',
    '@/lib/statement/rules/span',
    '@/lib/statement/actions/mark',
  ),
  'app/page.tsx': importing('@/lib/statement/loaders', '@/components/statement/passage'),
  'app/api/data/route.ts': importing('@/lib/statement/data', '@/lib/statement/mutations/mark'),
}

/** The order of the folders of components, written down a second time: who moves one says so twice. */
const folders = [
  ...[
    'ui',
    'form',
    'layout',
    'statement',
    'method',
    'review',
    'job',
    'mail',
    'source',
    'snapshot',
    'account',
    'commitment',
    'bringing',
    'item-test',
  ],
  ...[
    'share',
    'search-log',
    'request',
    'note',
    'house',
    'follow-up',
    'lead',
    'status-update',
    'translation',
    'lineage',
  ],
  ...['second-coding'],
  ...[
    'reader-message',
    'subscription',
    'webhook',
    'search',
    'dossier',
    'edition',
    'event',
    'desk',
    'notice',
    'api',
  ],
]

/** Each rule once or more: the file that breaks it, and what that file must not import. */
const broken = [
  ['no-cycles', 'lib/statement/types.ts', './rules/span'],
  ['nobody-imports-app', 'components/ui/glyph.tsx', '@/app/page'],
  ['ui-knows-no-domain', 'components/ui/glyph.tsx', '@/lib/statement/types'],
  ['ui-knows-no-domain', 'components/form/field.tsx', '@/components/statement/passage'],
  ['lib-renders-nothing', 'lib/statement/policy.ts', '@/components/ui/glyph'],
  ['platform-knows-no-room', 'lib/platform/errors.ts', '@/lib/statement/types'],
  ['platform-knows-no-room', 'lib/i18n/routing.ts', '@/lib/statement/types'],
  ['database-only-behind-data-and-mutations', 'app/api/data/route.ts', '@/lib/platform/db'],
  ['database-only-behind-data-and-mutations', 'lib/statement/loaders.ts', '@/lib/platform/db'],
  ['prisma-only-in-platform', 'lib/statement/data.ts', '@/prisma/generated/client'],
  ['prisma-only-in-platform', 'components/statement/passage.tsx', '@prisma/client'],
  ['outside-through-one-door', 'lib/statement/data.ts', 'node:https'],
  ['outside-through-one-door', 'app/page.tsx', 'node:net'],
  ['mail-through-one-door', 'lib/statement/data.ts', 'nodemailer'],
  ['mail-through-one-door', 'lib/platform/outside/dial.ts', 'nodemailer'],
  ['pages-read-through-loaders', 'app/page.tsx', '@/lib/statement/data'],
  ['pages-read-through-loaders', 'app/page.tsx', '@/lib/statement/mutations/mark'],
  ['components-touch-only-the-front-of-a-room', 'components/statement/passage.tsx', '@/lib/statement/data'],
  [
    'components-touch-only-the-front-of-a-room',
    'components/statement/passage.tsx',
    '@/lib/statement/loaders',
  ],
  ['forms-of-all-nouns-are-handed-their-doors', 'components/review/form.tsx', '@/lib/statement/actions/mark'],
  ['rules-and-policies-are-pure', 'lib/statement/rules/anchors.ts', '../data'],
  ['rules-and-policies-are-pure', 'lib/statement/policy.ts', '@/lib/platform/cache'],
  ['rules-and-policies-are-pure', 'lib/statement/schema.ts', 'next/headers'],
  ['data-and-mutations-ignore-the-request', 'lib/statement/data.ts', 'next/headers'],
  ['data-and-mutations-ignore-the-request', 'lib/statement/mutations/mark.ts', 'next/navigation'],
  ['data-and-mutations-ignore-the-request', 'lib/statement/mutations/mark.ts', '@/lib/platform/session'],
  ['event-leans-backwards-only', 'lib/event/types.ts', '@/lib/statement/types'],
  ['account-leans-backwards-only', 'lib/account/types.ts', '@/lib/statement/types'],
  ['review-leans-backwards-only', 'lib/review/types.ts', '@/lib/source/types'],
  ['job-leans-backwards-only', 'lib/job/types.ts', '@/lib/statement/types'],
  ['mail-leans-backwards-only', 'lib/mail/types.ts', '@/lib/statement/types'],
  ['source-leans-backwards-only', 'lib/source/policy.ts', '@/lib/statement/types'],
  ['snapshot-leans-backwards-only', 'lib/snapshot/types.ts', '@/lib/statement/types'],
  ['statement-leans-backwards-only', 'lib/statement/policy.ts', '@/lib/commitment/types'],
  ['commitment-leans-backwards-only', 'lib/commitment/types.ts', '@/lib/status-update/types'],
  ['bringing-leans-backwards-only', 'lib/bringing/types.ts', '@/lib/search-log/types'],
  ['item-test-leans-backwards-only', 'lib/item-test/types.ts', '@/lib/search-log/types'],
  ['search-log-leans-backwards-only', 'lib/search-log/types.ts', '@/lib/request/types'],
  ['request-leans-backwards-only', 'lib/request/types.ts', '@/lib/follow-up/types'],
  ['note-leans-backwards-only', 'lib/note/types.ts', '@/lib/follow-up/types'],
  ['house-leans-backwards-only', 'lib/house/types.ts', '@/lib/follow-up/types'],
  ['follow-up-leans-backwards-only', 'lib/follow-up/types.ts', '@/lib/status-update/types'],
  ['lead-leans-backwards-only', 'lib/lead/types.ts', '@/lib/status-update/types'],
  ['status-update-leans-backwards-only', 'lib/status-update/types.ts', '@/lib/desk/types'],
  ['translation-leans-backwards-only', 'lib/translation/types.ts', '@/lib/desk/types'],
  ['lineage-leans-backwards-only', 'lib/lineage/types.ts', '@/lib/desk/types'],
  ['notice-leans-backwards-only', 'lib/notice/types.ts', '@/lib/desk/types'],
  ['desk-leans-backwards-only', 'lib/desk/types.ts', '@/lib/share/types'],
  ['second-coding-leans-backwards-only', 'lib/second-coding/types.ts', '@/lib/share/types'],
  ['reader-message-leans-backwards-only', 'lib/reader-message/types.ts', '@/lib/search/types'],
  ['share-leans-backwards-only', 'lib/share/types.ts', '@/lib/search/types'],
  ['dossier-leans-backwards-only', 'lib/dossier/types.ts', '@/lib/edition/types'],
  ['components-have-a-place', 'app/page.tsx', '@/components/unplaced/piece'],
  ...folders
    .slice(0, -1)
    .map((folder, position) => [
      `components-of-${folder}-lean-backwards-only`,
      `components/${folder}/piece.tsx`,
      `@/components/${folders[position + 1]}/piece`,
    ]),
  ['subscription-leans-backwards-only', 'lib/subscription/types.ts', '@/lib/search/types'],
  ['webhook-leans-backwards-only', 'lib/webhook/types.ts', '@/lib/search/types'],
  ['search-leans-backwards-only', 'lib/search/types.ts', '@/lib/dossier/types'],
  ['edition-leans-backwards-only', 'lib/edition/types.ts', '@/lib/api/types'],
]

/** Rooms and folders that the small project has no other file of. */
const furthest = {
  'components/unplaced/piece.tsx': importing(),
  ...Object.fromEntries(folders.map((folder) => [`components/${folder}/piece.tsx`, importing()])),
  'lib/commitment/types.ts': importing(),
  'lib/search-log/types.ts': importing(),
  'lib/request/types.ts': importing(),
  'lib/follow-up/types.ts': importing(),
  'lib/status-update/types.ts': importing(),
  'lib/review/types.ts': importing(),
  'lib/desk/types.ts': importing(),
  'lib/share/types.ts': importing(),
  'lib/search/types.ts': importing(),
  'lib/dossier/types.ts': importing(),
  'lib/edition/types.ts': importing(),
  'lib/api/types.ts': importing(),
}

let folder
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-arrows-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('who may import whom', () => {
  it('permits a project laid out as the house is, and sees all of it', async () => {
    await lay({ ...furthest, ...house })
    const { violations, modules } = await arrowsIn(folder, ['app', 'components', 'lib'])
    expect(violations).toEqual([])
    expect(modules).toBe(
      Object.keys({ ...furthest, ...house }).filter((file) => /^(app|components|lib)\//.test(file)).length,
    )
  })

  it.each(broken)('%s: %s may not import %s', async (rule, file, imported) => {
    const files = { ...furthest, ...house }
    await lay({ ...files, [file]: `${files[file] ?? ''}${importing(imported)}` })
    const { violations } = await arrowsIn(folder, ['app', 'components', 'lib'])
    // A cycle is told from one of its ends, whichever was read first.
    const concerned = violations.filter(({ from, to }) => [from, rule === 'no-cycles' && to].includes(file))
    expect(concerned.map((each) => each.rule)).toContain(rule)
  })

  it('has no rule that was never seen to fail', () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)))
  })

  it('lets the tests of a room reach what they test', async () => {
    await lay({
      ...house,
      'lib/source/data.integration.test.ts': importing('@/lib/platform/db', '@/lib/statement/data'),
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
