import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { messagesOf } from '../lib/ground/i18n/messages'
import { projectFolder } from './program.mjs'

// A message with marks in it (`<name></name>`) that is asked for as plain text is answered by its key, on the page.

const english = messagesOf('en')

const files = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))

/** The message of a key; undefined where it is none, as of a key that is put together. */
function messageOf(key) {
  return key.split('.').reduce((part, name) => part?.[name], english)
}

/** What is asked for as plain text in a file, by its whole key: `t('key'` where `t` is that of one namespace. */
function askedPlainly(source) {
  const translators = [
    ...source.matchAll(
      /const (\w+) = (?:await )?(?:useTranslations\(|getTranslations\(\{ locale, namespace: )'([^']+)'|const (\w+) = useTranslations\(\)/g,
    ),
  ]
  return translators.flatMap(([, ofOne, namespace, ofAll]) => {
    const calls = source.matchAll(new RegExp(`(?<![\\w.])${ofOne ?? ofAll}\\(\\s*'([\\w.-]+)'`, 'g'))
    return [...calls].map(([, key]) => (namespace ? `${namespace}.${key}` : key))
  })
}

it('finds how messages are asked for', () => {
  expect(askedPlainly(`const t = useTranslations('a.b')\nt('c') t.rich('d')`)).toEqual(['a.b.c'])
  expect(files.flatMap((file) => askedPlainly(readFileSync(file, 'utf8'))).length).toBeGreaterThan(1_000)
})

it('are asked for with their marks', () => {
  const wrong = files.flatMap((file) =>
    askedPlainly(readFileSync(path.join(projectFolder, file), 'utf8'))
      .filter((key) => /<\w+>/.test(messageOf(key) ?? ''))
      .map((key) => `${file}: ${key}`),
  )
  expect(wrong).toEqual([])
})
