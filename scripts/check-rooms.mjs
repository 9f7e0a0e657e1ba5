// Holds the furniture of the rooms in lib/: a closed set of files, so that anyone knows where to look (docs/house.md). A new kind
// of file is a decision, not an accident, and so is a room: they are listed in rooms.json.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { places } from './rooms.mjs'

const single = 'noun|types|schema|policy'
const grown = 'schema|rules|data|loaders|mutations|actions'
/** What a test is of: a file, or a whole folder from beside it. */
const kind = '(?:(?:[.]wide)?[.]integration)?[.]test'
const furniture = new RegExp(
  `^lib/(?:${places.join('|')})/(?:(?:${single}|(?:${grown})/[a-z-]+)(?:${kind})?|(?:${grown})${kind})[.]ts$`,
)
const serverOnly = /\/(data|loaders|mutations)\/[a-z-]+\.ts$/
const actions = /\/actions\/[a-z-]+\.ts$/

/** What is wrong with the rooms, a line each. `read` gives a file's text. */
export function complaintsOf(paths, read) {
  return paths
    .filter((path) => !/^lib\/ground\/(platform|i18n)\//.test(path))
    .flatMap((path) => [
      ...(furniture.test(path) ? [] : [`stray furniture: ${path}`]),
      ...(serverOnly.test(path) && !read(path).startsWith("import 'server-only'")
        ? [`missing 'server-only': ${path}`]
        : []),
      ...(actions.test(path) && !read(path).startsWith("'use server'")
        ? [`missing 'use server': ${path}`]
        : []),
    ])
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = filesBelow('lib')
  const complaints = complaintsOf(paths, (path) => readFileSync(path, 'utf8'))
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length === 0) console.log(`${paths.length} files, every one where it belongs`)
  process.exitCode = complaints.length > 0 ? 1 : 0
}
