import { describe, expect, it } from 'vitest'
import { readBibliography } from './read-document'

const read = (text: string) => readBibliography('test', new TextEncoder().encode(text))

const entry = {
  title: 'Test title of a report',
  author: 'Test Author, A Test Body',
  container: '',
  publisher: 'Test Publisher',
  date: '2022-07-08',
  dateSaid: '2022-07-08',
  language: '',
  address: 'https://publisher.example/report',
  doi: '10.1000/test',
}

describe('a bibliography', () => {
  it('is read from CSL-JSON', async () => {
    const item = {
      type: 'report',
      title: entry.title,
      author: [{ given: 'Test', family: 'Author' }, { literal: 'A Test Body' }],
      publisher: entry.publisher,
      issued: { 'date-parts': [[2022, 7, 8]] },
      URL: entry.address,
      DOI: entry.doi,
    }
    const expected = { entries: [{ ...entry, dateSaid: '2022-7-8', type: 'report' }], left: 0 }
    expect(await read(JSON.stringify([item]))).toEqual(expected)
    expect(await read(JSON.stringify(item))).toEqual(expected)
    expect(await read(JSON.stringify({ items: [item] }))).toEqual(expected)
  })

  it('is read from BibTeX, with what another program writes beside its entries', async () => {
    const text = `@comment{made by a test}
@techreport{one, title = {Test title of a report}, author = {Author, Test and {A Test Body}}, institution = {Test Publisher},
  date = {2022-07-08}, url = {https://publisher.example/report}, doi = {10.1000/test}}
@misc{two, title = {Another}, year = {2021}, url = {https://publisher.example/another}}`
    expect(await read(text)).toMatchObject({
      entries: [entry, { title: 'Another', date: '2021', address: 'https://publisher.example/another' }],
    })
  })

  it('is read from RIS', async () => {
    const text = `TY  - RPRT
TI  - Test title of a report
AU  - Author, Test
PB  - Test Publisher
DA  - 2022/07/08
UR  - https://publisher.example/report
LA  - en
ER  -
TY  - NEWS
TI  - Another
PY  - 2021
ER  - `
    expect(await read(text)).toMatchObject({
      entries: [
        {
          title: entry.title,
          author: 'Test Author',
          date: '2022-07-08',
          language: 'en',
          address: entry.address,
        },
        { title: 'Another', date: '2021' },
      ],
    })
  })

  it('says what is written of a date, whether it can be read or not', async () => {
    const said = async (text: string) => {
      const found = await read(text)
      return 'entries' in found
        ? found.entries.map((each) => ('date' in each ? [each.date, each.dateSaid] : []))
        : found
    }
    const bibtex = `@misc{a, title = {A}, year = {forthcoming}}
@misc{b, title = {B}, date = "Spring 2022"}
@misc{c, title = {C}, year = 2022, month = {Juli}}
@misc{d, title = {D}, year = {2022}, month = jul}
@misc{e, title = {E, date of a test}}`
    expect(await said(bibtex)).toEqual([
      ['', 'forthcoming'],
      ['', 'Spring 2022'],
      ['2022', 'Juli 2022'],
      ['2022-07', 'jul 2022'],
      ['', ''],
    ])
    expect(await said('TY  - RPRT\nPY  - 2022\nDA  - 2022///Spring\nER  - ')).toEqual([
      ['2022', '2022///Spring'],
    ])
    const csl = [
      { literal: 'Spring 2022' },
      { 'date-parts': [[2022], [2023]] },
      'n.d.',
      { raw: '12 Juli 2022' },
    ]
    expect(await said(JSON.stringify(csl.map((issued) => ({ title: 'A', issued }))))).toEqual([
      ['', 'Spring 2022'],
      ['2022', '2022/2023'],
      ['', 'n.d.'],
      ['12 Juli 2022', '12 Juli 2022'],
    ])
  })

  it('says which entries it could not read, and reads the others', async () => {
    const text = `@misc{one, title = {First}}
@misc{broken, title = {Never ended
@misc{three, title = {Third}}`
    expect(await read(text)).toMatchObject({
      entries: [{ title: 'First' }, { unread: expect.stringMatching(/^@misc\{broken/) }, { title: 'Third' }],
    })
    expect(await read('[null, 4, {"title": {"a": 1}}]')).toMatchObject({
      entries: [{ unread: 'null' }, { unread: '4' }, { title: '' }],
    })
  })

  it('reads two hundred at once, and says how many are left', async () => {
    const text = JSON.stringify(Array.from({ length: 203 }, (_, at) => ({ title: `Test ${at}` })))
    const found = await read(text)
    expect('entries' in found && found.entries.length).toBe(200)
    expect(found).toMatchObject({ left: 3 })
  })

  it.each([
    ['no bibliography', 'Some words.', 'unknown_kind'],
    ['an empty list', '[]', 'empty'],
    ['a list that is not ended', '[{"title": "A"', 'damaged'],
    ['nothing', '', 'unknown_kind'],
  ])('is refused where it is %s', async (_what, text, fault) => {
    expect(await read(text)).toEqual({ fault })
  })

  it('is refused where its letters cannot be read', async () => {
    expect(await readBibliography('test', Uint8Array.from([0x5b, 0xff, 0xfe]))).toEqual({ fault: 'not_text' })
  })

  it('does not hold up whoever asks, whatever is in it', async () => {
    const limits = { time: 1_000, memory: 128 * 1024 * 1024, answer: 1024 * 1024 }
    const hostile = `@misc{a, title = {${'{'.repeat(200_000)}`
    const found = await readBibliography('test', new TextEncoder().encode(hostile), limits)
    expect('fault' in found ? found.fault : found.entries.map((each) => 'unread' in each)).toSatisfy(
      (said: unknown) => said === 'too_much' || (Array.isArray(said) && said[0] === true),
    )
  })
})
