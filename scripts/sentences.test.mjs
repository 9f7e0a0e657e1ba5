import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// docs/sentences.md lists each message that says how something stands, with the file in which it is decided whether it is said. A new one has
// its row before it lands, so that somebody asked what it is computed from; a row goes with its message.

/** How a message speaks that says how something stands: that there is nothing, that all is so, up to when, not yet. */
const OF_A_STATE =
  /\b(?:nothing|nobody|nowhere|none|no one|no longer)\b|(?:^|[.:{] ?)no \w|\bnot (?:\w+ )?yet\b|\b(?:are|is) met\b|=0 \{|\bup to (?:here|date|\{)|\ball (?:provisional|quoted|of it is)\b|\bevery field\b/i

const folder = 'lib/ground/i18n/messages/en'
const messages = new Map(
  readdirSync(folder).flatMap((file) =>
    textsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), path.basename(file, '.json')),
  ),
)
const rows = new Map(
  [...readFileSync('docs/sentences.md', 'utf8').matchAll(/^\| `([^`]+)` \| ((?:`[^`]+`(?:, )?)+) \|$/gm)].map(
    ([, key, files]) => [key, [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file)],
  ),
)

function textsOf(texts, before) {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${before}.${name}`, text]] : textsOf(text, `${before}.${name}`),
  )
}

describe('sentences about a state', () => {
  it('are all in the list', () => {
    const speak = [...messages].filter(([, text]) => OF_A_STATE.test(text))
    expect(speak.length).toBeGreaterThan(400)
    expect(speak.map(([key]) => key).filter((key) => !rows.has(key))).toEqual([])
  })

  it('that are listed are messages', () => {
    expect([...rows.keys()].filter((key) => !messages.has(key))).toEqual([])
  })

  it('are decided on in files that are there and name them', () => {
    const wrong = [...rows].flatMap(([key, files]) =>
      files.filter((file) => !existsSync(file) || !names(readFileSync(file, 'utf8'), key)),
    )
    expect(wrong).toEqual([])
  })
})

/** Whether a file names a message: by the last part of its key, or by what stands before a part that varies. */
function names(text, key) {
  const parts = key.split('.')
  const last = parts.at(-1) ?? ''
  return (
    new RegExp(`['"\`.]${last}['"\`]`).test(text) ||
    parts.some((part) => text.includes(`${part}.\${`)) ||
    text.includes('t(`${')
  )
}
