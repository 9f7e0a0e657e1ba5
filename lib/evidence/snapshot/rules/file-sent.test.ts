import { expect, it } from 'vitest'
import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'
import { fileState } from './file-sent'

it.each([
  ['none', null, 'missing'],
  ['an empty field, as browsers send it', { size: 0 }, 'missing'],
  ['a text in its place', 'C:\\leaflet.pdf', 'missing'],
  ['one that a page of ours kept back', 'large', 'large'],
  ['one too large', { size: MOST_DOCUMENT_BYTES + 1 }, 'large'],
  ['the largest', { size: MOST_DOCUMENT_BYTES }, 'there'],
] as const)('%s', (_what, sent, state) => {
  expect(fileState(sent)).toBe(state)
})
