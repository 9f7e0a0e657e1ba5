// Where a build holds the same code twice under two names, as it does for pages of different layouts, one of the files gives what the other holds.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What two such files differ in: each names its own map. */
const NAME_OF_MAP = /\n*\/\/# sourceMappingURL=\S+\s*$/

/**
 * @param {string} folder of chunks that a server asks for by `require`, with the folders in it
 * @returns {Promise<number>} how many files give what another holds
 */
export async function shareChunks(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort()
  /** @type {Map<string, string>} */
  const holders = new Map()
  let shared = 0
  for (const name of names) {
    const file = path.join(folder, name)
    const code = (await readFile(file, 'utf8')).replace(NAME_OF_MAP, '')
    const holder = holders.get(code)
    // What a file of chunks begins with: others, such as the runtime, do something whenever they are run.
    if (holder === undefined || !code.startsWith('module.exports=[')) {
      holders.set(code, file)
      continue
    }
    const address = path.relative(path.dirname(file), holder).split(path.sep).join('/')
    await writeFile(
      file,
      `module.exports=require(${JSON.stringify(address.startsWith('.') ? address : `./${address}`)})\n`,
    )
    shared += 1
  }
  return shared
}
