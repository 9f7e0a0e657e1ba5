import { readdirSync, readFileSync } from 'node:fs'
import { fileMeant, importsOf } from './imports.mjs'

/** The trees of the project that are measured. */
export const TREES = ['lib', 'components', 'app', 'server', 'scripts', 'prisma', 'styles', 'e2e']

/** What is made from the rest, and what is said in each language. */
const LEFT_OUT = /^prisma\/generated\/|^lib\/ground\/i18n\/messages\//

/** Where code is. */
const IS_CODE = /\.(?:tsx?|mjs)$/

/** Tests, and what only they ask for. */
const IS_TEST = /\.test\.\w+$|\/testing(?:-[a-z-]+)?\.tsx?$|^e2e\//

/**
 * The project as the figures see it.
 *
 * @typedef {{ name: string, tree: string, text: string, isCode: boolean, isTest: boolean }} File
 * @typedef {{ file: string, isValue: boolean }} Asked another file of ours, and whether it is asked for while the program runs
 * @typedef {{ files: File[], asks: (name: string) => readonly Asked[] }} House
 */

/** Reads the project in the folder that one is in. @returns {House} */
export function readHouse() {
  return houseOf(
    new Map(
      TREES.flatMap(namesBelow)
        .filter((name) => !LEFT_OUT.test(name))
        .map((name) => [name, readFileSync(name, 'utf8')]),
    ),
  )
}

function namesBelow(tree) {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|sql|css)$/.test(entry.name))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/'))
}

/** The same of files that are given by name, as the tests do. @param {ReadonlyMap<string, string>} texts @returns {House} */
export function houseOf(texts) {
  const files = [...texts].map(([name, text]) => ({
    name,
    text,
    tree: name.split('/')[0] ?? '',
    isCode: IS_CODE.test(name),
    isTest: IS_TEST.test(name),
  }))
  const isFile = (name) => IS_CODE.test(name) && texts.has(name)
  const known = new Map()
  const read = (name) =>
    importsOf(name, texts.get(name) ?? '').flatMap(({ specifier, isValue }) => {
      const file = fileMeant(name, specifier, isFile)
      return file === null ? [] : [{ file, isValue }]
    })
  const asks = (name) => {
    if (!known.has(name)) known.set(name, read(name))
    return known.get(name)
  }
  return { files, asks }
}
