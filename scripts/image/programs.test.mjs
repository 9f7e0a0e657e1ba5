import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { IN_TYPESCRIPT, PROGRAMS } from './programs.mjs'

const scripts = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs') && !name.endsWith('.test.mjs'))
  .map((name) => readFileSync(path.join('scripts', name), 'utf8'))

/** Measures texts that only a checkout has. */
const FOR_WHO_CHANGES_IT = 'scripts/lexicon/main.ts'

test('an image holds every program in TypeScript that a script starts for who runs it', () => {
  const started = scripts.flatMap((text) =>
    [...text.matchAll(/runTypeScript\('([^']+)'/g)].map(([, name]) => name),
  )
  expect(new Set(started)).toEqual(new Set([...IN_TYPESCRIPT, FOR_WHO_CHANGES_IT]))
})

test('an image holds every command that operating says of containers', () => {
  const [, said] = readFileSync('docs/operating.md', 'utf8').match(/## In containers\n([\s\S]*?)\n## /)
  const named = [...said.matchAll(/\/usr\/bin\/node (\S+\.mjs)/g)].map(([, name]) => name)
  const checked = readFileSync('Dockerfile', 'utf8').match(
    /scripts\/image\/healthy\.mjs|scripts\/start\.mjs/g,
  )
  expect(named).not.toEqual([])
  expect(PROGRAMS).toEqual(expect.arrayContaining([...named, ...checked]))
})

test('what it holds is in the project', () => {
  expect([...PROGRAMS, ...IN_TYPESCRIPT].filter((name) => !existsSync(name))).toEqual([])
})
