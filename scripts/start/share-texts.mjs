// Where several chunks of a build hold the same long text, as they do with what Prisma's client knows of the schema and with messages, one file
// holds it and each of them asks for it.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Script } from 'node:vm'

/** Where the texts stand, in the folder of chunks. */
export const TEXTS = 'texts'

/** Shorter ones are not worth a file: what asks for it, and the file's own block on a disk, cost as much. */
const LONG = 2000

/**
 * A text that is a value by itself: given to `JSON.parse`, or what a property is. Only what begins so is taken, since a quotation mark alone
 * may stand inside an expression or another text.
 */
const TEXT = /(?<=JSON\.parse\(|[{,][A-Za-z]\w*:)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g

/**
 * @param {string} folder of chunks that a server asks for by `require`, with the folders in it
 * @returns {Promise<number>} how many texts stand in one file now
 * @throws {SyntaxError} where a chunk would no longer be a program: nothing is written then
 */
export async function shareTexts(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort()
  const chunks = new Map(
    await Promise.all(
      names.map(
        async (name) => /** @type {const} */ ([name, await readFile(path.join(folder, name), 'utf8')]),
      ),
    ),
  )
  const shared = heldTwice([...chunks.values()])
  const written = [...chunks].flatMap(([name, code]) => {
    const address = path.relative(path.dirname(name), TEXTS).split(path.sep).join('/')
    const from = address.startsWith('.') ? address : `./${address}`
    const less = code.replace(TEXT, (text) =>
      shared.has(text) ? `require("${from}/${nameOf(text)}")` : text,
    )
    return less === code ? [] : [/** @type {const} */ ([name, less])]
  })
  for (const [name, code] of written) new Script(code, { filename: name })
  if (shared.size > 0) await mkdir(path.join(folder, TEXTS), { recursive: true })
  for (const text of shared)
    await writeFile(path.join(folder, TEXTS, nameOf(text)), `module.exports=${text}\n`)
  for (const [name, code] of written) await writeFile(path.join(folder, name), code)
  return shared.size
}

/** @param {readonly string[]} codes */
function heldTwice(codes) {
  const once = new Set()
  const twice = new Set()
  for (const code of codes)
    for (const text of new Set(code.match(TEXT)?.filter(({ length }) => length >= LONG)))
      (once.has(text) ? twice : once).add(text)
  return twice
}

/** @param {string} text */
function nameOf(text) {
  return `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`
}
