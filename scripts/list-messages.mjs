// Lists the files of messages of each language in `lib/ground/i18n/messages-<language>.ts`: bundlers and types need an import for each. What a room's
// things are called in the lists of others (`called` in its file) stands for all rooms under `thing`.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './program.mjs'

const folder = path.join(projectFolder, 'lib', 'ground', 'i18n')

/** Writes each list that is not as its folder, whole at once: several commands may do so while others read them. */
export function listMessages() {
  for (const { name: language } of foldersIn(path.join(folder, 'messages'))) {
    const files = readdirSync(path.join(folder, 'messages', language)).filter((name) =>
      name.endsWith('.json'),
    )
    const rooms = files.map((name) => path.parse(name).name)
    const imports = rooms.map((room, at) => `import of${at} from './messages/${language}/${room}.json'\n`)
    const list = rooms.map((room, at) => `  '${room}': of${at},\n`)
    const calls = (room) =>
      'called' in JSON.parse(readFileSync(path.join(folder, 'messages', language, `${room}.json`), 'utf8'))
    const things = rooms.flatMap((room, at) => (calls(room) ? `    ...of${at}.called,\n` : []))
    const text = `${imports.join('')}\nexport const ${language} = {\n${list.join('')}  thing: {\n${things.join('')}  },\n}\n`
    const file = path.join(folder, `messages-${language}.ts`)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, text)
    renameSync(unfinished, file)
  }
}

/** @param {string} within */
const foldersIn = (within) =>
  readdirSync(within, { withFileTypes: true }).filter((entry) => entry.isDirectory())
