// Which files a built site needs to be served: what Next traced while it built, what our own programs import, and what either reads.
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DECLARED } from '../database/declared.mjs'
import { EARLIER } from '../database/earlier.mjs'
import { projectFolder } from '../program.mjs'
import { TEXTS } from '../start/share-texts.mjs'

const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')

const BUILD = '.next'
const CHUNKS = `${BUILD}/server/chunks`

/** By this one our server calls Next; Next traces it only where its own server is asked for. */
const ENTRY = 'node_modules/next/dist/server/next.js'

/** Read by their names, so that no trace finds them. */
const READ = [
  'package.json',
  'LICENSE',
  'public',
  'prisma/migrations',
  ...DECLARED,
  EARLIER,
  'prisma/seed/data',
  `${BUILD}/static`,
  `${CHUNKS}/${TEXTS}`,
]

/** Not followed: the build, which Next traced, and what Next builds and develops with. */
const NOT_FOLLOWED = [
  /^\/\.next\//,
  /\.(?:dev|development)\.js$/,
  /\/next\/dist\/(?:build\/swc|server\/dev|compiled\/(?:webpack|next-devtools|browserslist)|lib\/upgrade)\//,
  /\/node_modules\/(?:typescript|caniuse-lite)\//,
]

/**
 * Traced, and needed by nobody who only serves: measures of faces for builds, types, faces for browsers, which get theirs from the build, what
 * makes pictures to measure, which nobody may ask for (next.config.js), and what Next runs pages with that are told to try what is not settled
 * yet, or that run beside no Node: ours do neither.
 */
const NOT_NEEDED = new RegExp(
  [
    /\/next\/dist\/server\/capsize-font-metrics\.json$/,
    /\.d\.[cm]?ts$/,
    /\/@fontsource\/.*\.woff2$/,
    // Pictures are drawn in two weights (components/reading/share/card/faces.ts).
    /\/@fontsource\/.*-(?!400|600)\d00-[a-z]+\.woff$/,
    /\/node_modules\/(?:sharp|@img)\//,
    /\/next\/dist\/compiled\/(?:next-server\/.*-experimental\.|edge-runtime\/|@edge-runtime\/primitives\/)/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/**
 * @param {string[]} programs of ours, by their names in the project
 * @returns {Promise<string[]>} files and links, named from the project's folder
 */
export async function tracedFiles(programs) {
  const all = [
    ...(await tracedByNext()),
    ...(await pagesOfBuild()),
    ...(await tracedByUs(programs)),
    ...(await Promise.all(READ.map(filesIn))).flat(),
  ]
  const needed = [...new Set(all)].filter((name) => !NOT_NEEDED.test(`/${name}`))
  return [...new Set([...needed, ...(await licencesOf(needed))])].sort()
}

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENCE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i

/** What the packages of files say of their licences: whoever hands an image on hands these on with it. */
async function licencesOf(names) {
  const packages = new Set(names.flatMap((name) => PACKAGE.exec(name)?.[0] ?? []))
  const found = await Promise.all(
    [...packages].map(async (folder) => {
      const entries = await readdir(inProject(folder), { withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && LICENCE.test(entry.name))
        .map((entry) => path.join(folder, entry.name))
    }),
  )
  return found.flat()
}

async function tracedByNext() {
  const { files } = JSON.parse(await readFile(inProject(BUILD, 'required-server-files.json'), 'utf8'))
  const lists = (await filesIn(`${BUILD}/server`)).filter((name) => name.endsWith('.nft.json'))
  // Each list stands beside what it is the list of, and does not name it.
  const entries = lists.map((list) => list.replace(/\.nft\.json$/, ''))
  const traced = [...lists, `${BUILD}/next-server.js.nft.json`].map(async (list) => {
    const { files: named } = JSON.parse(await readFile(inProject(list), 'utf8'))
    return named.map((name) => path.join(path.dirname(list), name))
  })
  return [...files, ...entries, ...(await Promise.all(traced)).flat()]
}

/** Pages that were made with the build, and what says how each is served: Next finds them by their addresses. */
async function pagesOfBuild() {
  return (await filesIn(`${BUILD}/server/app`)).filter((name) => !/\.map$|\.nft\.json$/.test(name))
}

async function tracedByUs(programs) {
  const { fileList } = await nodeFileTrace(
    [...programs, ENTRY].map((name) => inProject(name)),
    {
      base: projectFolder,
      processCwd: projectFolder,
      conditions: ['node', 'import', 'require'],
      ignore: (name) => !programs.includes(name) && NOT_FOLLOWED.some((each) => each.test(`/${name}`)),
    },
  )
  return [...fileList]
}

/** Files and links in a folder of the project, or the file itself, named from the project's folder. @returns {Promise<string[]>} */
export async function filesIn(name) {
  const entries = await readdir(inProject(name), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    throw error
  })
  if (entries === null) return [name]
  const found = entries.map((entry) => {
    const inside = path.join(name, entry.name)
    return entry.isDirectory() ? filesIn(inside) : [inside]
  })
  return (await Promise.all(found)).flat()
}

function inProject(...parts) {
  return path.join(projectFolder, ...parts)
}
