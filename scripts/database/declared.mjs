// What the database does beside keeping rows: functions, views and triggers, each of which stands once, in a file.
//   prisma/functions/<room>/<name>.sql   a function, and the triggers that call it and no declaration makes
//   prisma/views/<name>.sql              a view
//   prisma/tables/<room>.mjs             what tables promise in the same words (`tables.mjs`), and what the registers say of them (`registers.mjs`)
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../program.mjs'
import { registersOf } from './registers.mjs'
import { statementsOf } from './statements.mjs'
import { triggersOf } from './tables.mjs'

const prismaFolder = path.join(projectFolder, 'prisma')

/** The folders of what is declared, in the project. */
export const DECLARED = ['functions', 'views', 'tables'].map((name) => path.join('prisma', name))

/** What a statement makes; that a right on a function is taken back belongs to the function before it. */
const MAKES = {
  function: /^CREATE OR REPLACE FUNCTION (\w+)\(/,
  view: /^CREATE VIEW (\w+) AS/,
  trigger: /^CREATE (?:CONSTRAINT )?TRIGGER (\w+)[\s\S]*? ON (\w+)/,
}
const TAKES_BACK = /^REVOKE /

/**
 * @typedef {{ kind: 'function' | 'view' | 'trigger', name: string, table?: string, sql: string }} Declared `table` of a trigger; `sql` makes it, or
 *   puts it in the place of what has its name, but a trigger
 */

/**
 * All that is declared: functions so that each comes after those that it cannot be made without, then views, then triggers.
 *
 * @returns {Promise<Declared[]>}
 * @throws Error where a file holds something else, or two make the same
 */
export async function readDeclared() {
  const files = [...(await textsIn('functions')), ...(await textsIn('views'))]
  const written = files.flatMap(({ file, text }) => declaredIn(text, file))
  const tables = await readTables()
  const promised = [
    ...registersOf(tables),
    ...tables.flatMap(([table, declared]) => triggersOf(table, declared).map((sql) => `${sql};`)),
  ].flatMap((sql) => declaredIn(sql, 'prisma/tables'))
  const all = [...written, ...promised]
  requireOnce(all)
  const of = (kind) => all.filter((declared) => declared.kind === kind)
  return [...inOrder(of('function')), ...of('view'), ...of('trigger')]
}

/** What a declaration is known by: a trigger is its table's. */
export const keyOf = ({ kind, name, table }) => [kind, table, name].filter(Boolean).join(' ')

/**
 * @param {string} text the SQL of a file
 * @param {string} file named in errors
 * @returns {Declared[]}
 */
export function declaredIn(text, file) {
  const all = []
  for (const sql of statementsOf(text)) {
    const made = madeBy(sql)
    if (made) all.push(made)
    else if (TAKES_BACK.test(sql) && all.at(-1)?.kind === 'function') all.at(-1).sql += `\n${sql}`
    else throw new Error(`${file} makes no function, view or trigger by: ${sql.slice(0, 80)}`)
  }
  return all
}

function madeBy(sql) {
  for (const [kind, pattern] of Object.entries(MAKES)) {
    const [, name, table] = pattern.exec(sql) ?? []
    if (name) return { kind, name, ...(table && { table }), sql }
  }
  return undefined
}

async function textsIn(folder) {
  const entries = await readdir(path.join(prismaFolder, folder), { recursive: true })
  const files = entries.filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (name) => {
      const file = path.join('prisma', folder, name)
      return { file, text: await readFile(path.join(projectFolder, file), 'utf8') }
    }),
  )
}

/**
 * What is declared of each table, by its name.
 * @returns {Promise<[string, import('./tables.mjs').Table][]>}
 */
export async function readTables() {
  const folder = path.join(prismaFolder, 'tables')
  const all = []
  for (const name of (await readdir(folder)).sort()) {
    const { tables } = await import(pathToFileURL(path.join(folder, name)).href)
    all.push(...Object.entries(tables))
  }
  return all
}

function requireOnce(all) {
  const seen = new Set()
  for (const key of all.map(keyOf)) {
    if (seen.has(key)) throw new Error(`the ${key} is declared twice`)
    seen.add(key)
  }
}

/** A body in the standard's form is read as it is made: what it names has to be there. Of others nothing is asked until they run. */
const IS_READ_AT_ONCE = /\bBEGIN ATOMIC\b|^\s*RETURN\b/m

function inOrder(functions) {
  const byName = new Map(functions.map((declared) => [declared.name, declared]))
  const ordered = new Set()
  const take = (declared) => {
    if (ordered.has(declared)) return
    if (IS_READ_AT_ONCE.test(withoutBody(declared.sql)))
      for (const name of namesIn(declared.sql))
        if (name !== declared.name && byName.has(name)) take(byName.get(name))
    ordered.add(declared)
  }
  functions.forEach(take)
  return [...ordered]
}

const withoutBody = (sql) => sql.replace(/(\$\w*\$)[\s\S]*?\1/g, '')
const namesIn = (sql) => new Set(sql.match(/\b[a-z]\w*(?=\()/g))
