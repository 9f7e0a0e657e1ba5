import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { draftSchema, LONGEST_TEXT, MOST_ROWS } from '../schema'
import { ALWAYS_REQUIRED, METHOD, RATIONALE_WORDS } from './method'

const known = ['search_log', 'by_party', 'primary_or_independent', 'figure']
const file = z.object({
  judge: z.object({
    requirement: z.record(z.string(), z.string()),
    error: z.record(z.string(), z.string()),
  }),
})

describe.each(['en', 'fr', 'es', 'ar'])('the words for the rules in %s', (locale) => {
  const { judge } = file.parse(
    JSON.parse(readFileSync(`lib/ground/i18n/messages/${locale}/status-update.json`, 'utf8')),
  )

  test('every rule of the method has its line', () => {
    const rules = new Set([...Object.values(METHOD).flatMap(({ requires }) => requires), ...ALWAYS_REQUIRED])
    const own = [...rules].filter((id) => !known.includes(id))
    expect(Object.keys(judge.requirement).sort()).toEqual(own.sort())
  })

  test('every error that the schema can give has its words', () => {
    const schema = readFileSync('lib/assessment/status-update/schema.ts', 'utf8')
    const keys = new Set([...schema.matchAll(/'status-update\.judge\.error\.(\w+)'/g)].map(([, key]) => key))
    expect(Object.keys(judge.error).sort()).toEqual([...keys, 'unmet'].sort())
  })

  test('limits named in words are the limits held', () => {
    const digits = (text: string | undefined) => text?.replace(/\D/g, '')
    expect(digits(judge.error.rationaleWords)).toBe(String(RATIONALE_WORDS))
    expect(digits(judge.error.tooLong)).toBe(String(LONGEST_TEXT))
    expect(digits(judge.error.tooMany)).toBe(String(MOST_ROWS))
    expect(draftSchema.safeParse({ rationale: 'x'.repeat(LONGEST_TEXT) }).success).toBe(true)
  })
})
