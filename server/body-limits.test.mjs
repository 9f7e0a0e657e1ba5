import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { takesForms } from './allowed-methods.mjs'
import {
  bodyLimits,
  MOST_BYTES,
  MOST_FILE_FORM_BYTES,
  mostBytesTo,
  rowOf,
  takesFile,
} from './body-limits.mjs'

/** The files of `app` of a name, by the folder that the table knows them by. */
function folders(name) {
  return readdirSync('app', { recursive: true })
    .filter((file) => path.basename(file) === name)
    .map((file) => ({
      file: path.join('app', file),
      folder: `/${path.dirname(file).replaceAll(path.sep, '/')}`
        .replace(/^\/\[locale\]/, '')
        .replace(/\/\([a-z]+\)/g, ''),
    }))
}

/** An address that is answered by a folder. */
const addressOf = (folder) =>
  folder
    .replace(/\[(\w+)\](?=\/correct)/, '7c')
    .replace(/^\/\[statement\]/, '/rabat-2022-07-08')
    .replace(/(?<=subscription\/\w+\/|private\/)\[\w+\]/, '0a1b2c3d-0000-4000-8000-000000000000')
    .replace('/[...of]', '/rabat-2022-07-08/7c')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, '$1-1')

const writes = /^export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b/m
const interfaces = folders('route.ts').filter(({ file }) => writes.test(readFileSync(file, 'utf8')))
const forms = folders('page.tsx').filter(({ folder }) => takesForms(addressOf(folder)))

it('has a row for everything that takes what is sent, and for nothing else', () => {
  expect(interfaces.length).toBeGreaterThan(5)
  expect(forms.length).toBeGreaterThan(80)
  expect(Object.keys(bodyLimits).sort()).toEqual([...interfaces, ...forms].map(({ folder }) => folder).sort())
})

it.each(Object.keys(bodyLimits))('%s is found by its addresses, in each language', (folder) => {
  const address = addressOf(folder)
  expect(rowOf(address)).toBe(folder)
  expect(rowOf(`${address}?x=/desk/new`)).toBe(folder)
  if (!folder.startsWith('/api/')) expect(rowOf(`/ar${address}`)).toBe(folder)
})

it('holds every form of actions to its own limit, which the framework is told of too', () => {
  expect(Math.max(...forms.map(({ folder }) => bodyLimits[folder] ?? 0))).toBe(MOST_FILE_FORM_BYTES)
  expect(Object.keys(bodyLimits).filter(takesFile)).toEqual(['/desk/sources/new/file'])
})

describe('what may be sent', () => {
  it.each([
    ['/api/auth/callback/credentials', 8 * 1024],
    ['/api/auth/signout?x=1', 8 * 1024],
    ['/api/authx', 1024],
    ['/api/health', 1024],
    ['/api/v1/statements/x/notes', 500_000],
    ['/sign-in', 32 * 1024],
    ['/desk/new', MOST_BYTES],
    ['/desk/sources/new', 512 * 1024],
    ['/desk/sources/S1', 512 * 1024],
    ['/desk/sources/new/files', 1024],
    ['/desk/nothing/at/all/there', 1024],
    ['/rabat-2022-07-08', 1024],
    ['/_next/static/x', 1024],
  ])('to %s is %i bytes at most', (url, most) => expect(mostBytesTo(url)).toBe(most))
})
