import { expect, test } from 'vitest'
import { declaredIn, readDeclared } from './declared.mjs'
import { readMigrations } from './migrations.mjs'
import { triggersOf } from './tables.mjs'

const FUNCTION = "CREATE OR REPLACE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'a;b' $$;"

test('a file is a function with the triggers that call it, and what is said before is no part of it', () => {
  const text = `-- Why; and how.\n${FUNCTION}\n\nREVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;\n\nCREATE CONSTRAINT TRIGGER t AFTER UPDATE OF a ON rows\n  FOR EACH ROW EXECUTE FUNCTION f();\n`
  expect(declaredIn(text, 'f.sql')).toEqual([
    { kind: 'function', name: 'f', sql: `${FUNCTION}\nREVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;` },
    { kind: 'trigger', name: 't', table: 'rows', sql: expect.stringMatching(/^CREATE CONSTRAINT TRIGGER t/) },
  ])
})

test.each([
  ['a table', 'CREATE TABLE t (id int);'],
  ['a function that could be there already', 'CREATE FUNCTION f() RETURNS text;'],
  ['a right that is no function of this file', 'REVOKE ALL ON t FROM PUBLIC;'],
])('%s is refused', (_what, sql) => {
  expect(() => declaredIn(sql, 'f.sql')).toThrow('f.sql makes no function, view or trigger')
})

test('each trigger calls a function that is declared', async () => {
  const declared = await readDeclared()
  const functions = new Set(declared.filter(({ kind }) => kind === 'function').map(({ name }) => name))
  const strange = declared
    .filter(({ kind }) => kind === 'trigger')
    .filter(({ sql }) => !functions.has(/EXECUTE FUNCTION (\w+)\(/.exec(sql)?.[1] ?? ''))
  expect(strange).toEqual([])
  expect(functions.size).toBeGreaterThan(200)
})

test('a function whose body is read at once comes after those that it names', async () => {
  const names = (await readDeclared()).map(({ name }) => name)
  expect(names.indexOf('search_query')).toBeGreaterThan(names.indexOf('search_forms'))
})

test('a table that promises what is not known is refused', () => {
  expect(() => triggersOf('notes', { ever: true })).toThrow('notes promises "ever", which is not known')
})

// Of functions a migration makes those alone that tables rest on: what is stored would not follow when one changed.
test('no migration makes or patches what has a file', async () => {
  const declared = new Set((await readDeclared()).map(({ name }) => name))
  const migrations = await readMigrations()
  const makes = /CREATE (?:OR REPLACE )?(?:FUNCTION|VIEW|(?:CONSTRAINT )?TRIGGER) (\w+)/g
  const made = migrations.flatMap(({ sql }) => [...sql.matchAll(makes)].map(([, name = '']) => name))
  expect(made.filter((name) => declared.has(name))).toEqual([])
  expect(migrations.filter(({ sql }) => /pg_get_(?:functiondef|viewdef|triggerdef)/.test(sql))).toEqual([])
})
