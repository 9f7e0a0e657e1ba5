import { plugins } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../types'
import { citeFile } from './cite-file'

const record: CslItem = {
  id: 'rabat-2022-07-08-7c',
  type: 'webpage',
  title:
    '7c. Stronger police cooperation, including joint investigations, said once more to be longer than a line',
  author: [{ literal: 'Suivi' }, { literal: 'Spain and Morocco' }],
  'container-title': 'Suivi',
  issued: { 'date-parts': [[2022, 7, 8]] },
  accessed: { 'date-parts': [[2026, 11, 24]] },
  language: 'en',
  note: 'Provisional. “Test quote, not from the source”',
  URL: 'https://suivi.example/rabat-2022-07-08/7c/as-of/2026-11-24/and/an/address/longer/than/a/line',
}

/** What another program makes of the file. */
function readBack(item: CslItem, format: 'bibtex' | 'ris'): Record<string, unknown> {
  const forceType = format === 'ris' ? '@ris/file' : '@bibtex/text'
  const [entry] = plugins.input.chain(citeFile(item, format), { forceType })
  if (!entry) throw new Error('nothing was read')
  return entry
}

const linesOf = (file: string) => file.split('\n').map((line) => line.trim())

describe('a citation file', () => {
  it('holds the item itself as CSL-JSON', () => {
    expect(JSON.parse(citeFile(record, 'csl'))).toEqual([record])
  })

  it.each(['bibtex', 'ris'] as const)('reads back from %s with title, people, date and address', (format) => {
    expect(readBack(record, format)).toMatchObject({
      title: record.title,
      issued: { 'date-parts': [[2022, 7, 8]] },
      URL: record.URL,
      note: record.note,
    })
    const names = readBack(record, format).author as Record<string, string>[]
    expect(names.map(({ literal, family }) => literal ?? family)).toEqual(['Suivi', 'Spain and Morocco'])
  })

  it.each([
    ['Arabic', 'تعهّد بالتعاون الشرطي، بصيغة الإمكان'],
    ['accents', 'Réaffirmé à Ceuta, según España'],
    ['signs that TeX reads', '100 % & more: a_b #1 $5 {x}'],
    ['a paragraph sign', '¶7 “could cover”'],
  ])('keeps %s in BibTeX and RIS', (_name, title) => {
    for (const format of ['bibtex', 'ris'] as const) {
      const read = String(readBack({ ...record, title }, format).title)
      expect(read.replaceAll(/[{}]/g, '')).toBe(title.replaceAll(/[{}]/g, ''))
    }
  })

  it.each([
    ['bibtex', /^\tdoi = \{10\.1000\/a\},$/m],
    ['ris', /^DO {2}- 10\.1000\/a$/m],
    ['csl', /"DOI": "10\.1000\/a"/],
  ] as const)('holds a DOI as %s, where there is one', (format, line) => {
    expect(citeFile({ ...record, DOI: '10.1000/a' }, format)).toMatch(line)
    expect(citeFile(record, format)).not.toMatch(/\bdoi\b/i)
  })

  it.each([
    ['title', (evil: string) => ({ title: evil })],
    ['author', (evil: string) => ({ author: [{ literal: evil }] })],
    ['note', (evil: string) => ({ note: evil })],
    ['address', (evil: string) => ({ URL: `https://suivi.example/${evil}` })],
  ] as const)('lets nothing typed as %s begin a field of its own', (_name, field) => {
    expect(readBack({ ...record, ...field('x}, abstract = {y') }, 'bibtex')).not.toHaveProperty('abstract')
    const uneven = citeFile({ ...record, ...field('x{{{') }, 'bibtex')
    expect(uneven.split('{')).toHaveLength(uneven.split('}').length)
    for (let before = 50; before < 72; before += 1) {
      const ris = citeFile({ ...record, ...field(`${'a'.repeat(before)}AB  - y`) }, 'ris')
      expect(ris).not.toMatch(/^AB {2}-/m)
    }
  })

  it.each([
    [[2025], '2025'],
    [[2025, 10], '2025/10'],
  ] as const)('never pads the date %j', (parts, written) => {
    const file = citeFile({ ...record, issued: { 'date-parts': [parts] } }, 'ris')
    expect(/^DA {2}- (.*)$/m.exec(file)?.[1]?.replace(/\/+$/, '')).toBe(written)
  })

  it('says of what is known by its bounds no year, and what is known', () => {
    const bounds = {
      ...record,
      issued: {
        'date-parts': [
          [2018, 5, 2],
          [2022, 12],
        ],
      },
    } as const
    const lines = linesOf(citeFile(bounds, 'bibtex'))
    expect(lines).toContain('date = {2018-05-02/2022-12},')
    expect(lines.filter((line) => /^(year|month|day) /.test(line))).toEqual([])
    const ris = citeFile(bounds, 'ris')
    expect(ris).not.toMatch(/^(DA|PY|Y1)/m)
    expect(ris).toContain('2018-05-02/2022-12')
  })

  it('has no date where none is known', () => {
    const { issued: _none, ...undated } = record
    expect(citeFile(undated, 'ris')).not.toMatch(/^(DA|PY)/m)
    expect(citeFile(undated, 'bibtex')).not.toMatch(/year|month|\bday/)
  })
})
