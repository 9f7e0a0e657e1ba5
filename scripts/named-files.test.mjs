import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// What a comment or a document sends its reader to is there: no document that does not ship, no file that has moved.

const FOLDERS = ['app', 'components', 'docs', 'e2e', 'lib', 'prisma', 'scripts', 'server', 'styles']
const files = [
  ...readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))),
  ),
]
const NAMED =
  /(?<![\w./@-])(?:(?:app|components|docs|e2e|lib|prisma|scripts|server|styles)\/[\w./[\]()-]+?|[\w-]+)\.(?:ts|tsx|mjs|cjs|css|md|prisma|sql)\b/g
const isComment = (line) => /^\s*(?:\/\/|\/?\*|\{\/\*|--)/.test(line)
/** What was decided then names what was there then, and so do migrations and the list of changes; tests name what there is not. */
const isOfNow = (file) =>
  /\.(?:ts|tsx|mjs|js|css|md|sql|prisma)$/.test(file) &&
  !/^prisma\/(?:generated|migrations)\//.test(file) &&
  !/^docs\/decisions\/|^CHANGELOG\.md$|\.test\.m?tsx?$|\.test\.mjs$/.test(file)

it('every file that a comment or a document names is in the project', () => {
  const known = new Set(files)
  const names = new Set(files.map((file) => path.basename(file)))
  const missing = files.filter(isOfNow).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => file.endsWith('.md') || isComment(line))
      .flatMap((line) => line.match(NAMED) ?? [])
      .filter((name) =>
        name.includes('/') ? !known.has(name) && !known.has(path.join('docs', name)) : !names.has(name),
      )
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})
