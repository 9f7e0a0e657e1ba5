import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { readerMessageSchema } from './schema'

const key = randomUUID()
const sent = {
  locale: 'en',
  key,
  statement: 'rabat-2022-07-08',
  reference: '7c',
  kind: 'wrong',
  body: 'The date is wrong.',
  language: 'en',
}

function faultsOf(changes: Record<string, string>) {
  const parsed = readerMessageSchema.safeParse({ ...sent, ...changes })
  return parsed.success ? {} : fieldErrorsOf(parsed.error)
}

describe('what is wrong with a form', () => {
  it.each<[string, Record<string, string>, object]>([
    ['nothing', {}, {}],
    ['only unseen characters', { body: ' \u200b\u202e\n' }, { body: ['body'] }],
    ['too long', { body: 'a'.repeat(5_001) }, { body: ['body_long'] }],
    ['NUL', { body: 'a\0' }, { body: ['taken_out'] }],
    ['NUL in what is optional', { contact: 'a\0' }, { contact: ['taken_out'] }],
    ['six addresses', { body: 'https://a.example '.repeat(6) }, { body: ['links'] }],
    ['a source without address', { kind: 'source' }, { address: ['address'] }],
    ['a script', { kind: 'source', address: 'javascript:alert(1)' }, { address: ['address'] }],
    ['a reply of nobody', { kind: 'reply' }, { party: ['party'], capacity: ['capacity'] }],
    ['the field that people leave empty', { website: 'https://spam.example' }, { website: ['website'] }],
    ['a key of another shape', { key: 'x' }, { key: ['malformed'] }],
    ['a statement of another shape', { statement: '../desk' }, { statement: ['malformed'] }],
    ['an item of another shape', { reference: '7c/../..' }, { reference: ['malformed'] }],
  ])('%s', (_case, changes, faults) => expect(faultsOf(changes)).toEqual(faults))
})

describe('what is taken from it', () => {
  it('leaves aside what belongs to another kind', () => {
    const all = {
      address: 'https://a.example',
      quote: 'b',
      party: 'morocco',
      capacity: 'c',
      mayPublish: 'yes',
    }
    expect(readerMessageSchema.parse({ ...sent, ...all })).toMatchObject({
      address: null,
      quote: null,
      party: null,
      capacity: null,
      mayPublish: true,
    })
    expect(readerMessageSchema.parse({ ...sent, ...all, kind: 'source' })).toMatchObject({
      address: 'https://a.example',
      quote: 'b',
      party: null,
    })
    expect(readerMessageSchema.parse({ ...sent, ...all, kind: 'reply', mayPublish: '' })).toMatchObject({
      address: null,
      party: 'morocco',
      capacity: 'c',
      mayPublish: true,
    })
  })
})
