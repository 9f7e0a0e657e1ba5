import { expect, it } from 'vitest'
import type { BibliographyEntry } from '@/lib/ground/platform/read-document'
import { addSchema } from '../schema'
import { dateUnread, fieldsOf } from './imported'

const all = { language: 'fr', type: 'ngo', seen: 'excerpt' }
const entry: BibliographyEntry = {
  title: 'Test title',
  author: 'Test Author',
  container: 'Test Journal',
  publisher: 'Test Press',
  date: '2022-07',
  dateSaid: 'July 2022',
  language: 'en',
  type: 'article-journal',
  address: 'https://publisher.example/report',
  doi: '10.1000/test',
}

it.each<[string, Partial<BibliographyEntry>, Readonly<Record<string, string>>]>([
  ['says what it says', {}, { title: 'Test title', author: 'Test Author', date: '2022-07', language: 'en' }],
  ['came out there', {}, { publisher: 'Test Journal', address: 'https://publisher.example/report' }],
  ['came out nowhere but with its publisher', { container: '' }, { publisher: 'Test Press' }],
  ['has its number for an address', { address: '' }, { address: 'https://doi.org/10.1000/test' }],
  [
    'has an address for its number',
    { address: '', doi: 'https://doi.org/10.1000/x' },
    { address: 'https://doi.org/10.1000/x' },
  ],
  ['has no address', { address: '', doi: 'none' }, { address: '' }],
  ['is of a kind that tells who puts it out', {}, { type: 'academic' }],
  ['is of a kind that anybody puts out', { type: 'report' }, { type: 'ngo' }],
  ['names its language', { language: 'Español' }, { language: 'es' }],
  ['names a language that is not known here', { language: 'Test language' }, { language: 'Test language' }],
  ['says no language', { language: '' }, { language: 'fr' }],
  ['writes its language in capitals', { language: 'EN-GB' }, { language: 'en-GB' }],
])('an entry that %s', (_what, change, fields) => {
  expect(fieldsOf({ ...entry, ...change }, all)).toMatchObject(fields)
})

it.each([
  ['2022-07', 'July 2022', null],
  ['2022-07-12', '2022/07/12/', null],
  ['', '', null],
  ['', 'n.d.', 'n.d.'],
  ['12 Juli 2022', '12 Juli 2022', '12 Juli 2022'],
  ['2022-07-45', 'jul 2022 45', 'jul 2022 45'],
  ['2022', 'Juli 2022', 'Juli 2022'],
  ['2022', '2022///Spring', '2022///Spring'],
  ['2022-07', '2022-07/2022-09', '2022-07/2022-09'],
  ['', 'الربيع', 'الربيع'],
])('of a date read as “%s” and written “%s” is not read: %s', (date, dateSaid, unread) => {
  expect(dateUnread({ date, dateSaid })).toBe(unread)
  expect(addSchema.safeParse({ ...fieldsOf({ ...entry, date, dateSaid }, all), locale: 'en' }).success).toBe(
    true,
  )
})
