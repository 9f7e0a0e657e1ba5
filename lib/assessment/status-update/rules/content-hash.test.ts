import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentHash, contentText, type RevisionContent } from './content-hash'
import { citationView } from './testing'

const citation = citationView({ sourceId: 'S12', shows: 'A plan names it.' })

const content: RevisionContent = {
  judgement: 'taken_up',
  confidence: 'moderate',
  since: null,
  seenUpTo: '2025-10',
  rationale: 'A plan followed [1].',
  rationaleLanguage: 'en',
  inShort: null,
  inShortWhole: null,
  laterText: null,
  succession: null,
  correctionReason: null,
  citations: [citation],
  elements: [{ name: 'period', covered: true }],
  searchLogs: [{ place: 'EUR-Lex', language: 'fr', day: '2025-10-01' }],
  testAnswers: [],
}

/** The same fields in the other order. */
function reversed<Fields extends object>(fields: Fields): Fields {
  const turned = { ...fields }
  for (const key of Object.keys(fields).reverse() as (keyof Fields)[]) {
    delete turned[key]
    turned[key] = fields[key]
  }
  return turned
}

const second = { ...citation, number: 2, sourceId: 'S01' }

describe('contentHash', () => {
  it('is the SHA-256 of the canonical JSON, which anybody can write out', () => {
    const written =
      '{"citations":[{"expressWithdrawal":false,"figure":null,"linkToStatement":"plausible","locator":null,"number":1,' +
      '"quote":null,"shows":"A plan names it.","sourceId":"S12","stance":"supports"}],"confidence":"moderate",' +
      '"correctionReason":null,"elements":[{"covered":true,"name":"period"}],"judgement":"taken_up","laterText":null,' +
      '"rationale":"A plan followed [1].","rationaleLanguage":"en",' +
      '"searchLogs":[{"day":"2025-10-01","language":"fr","place":"EUR-Lex"}],"seenUpTo":"2025-10","since":null,"succession":null}'
    expect(contentHash(content)).toBe(createHash('sha256').update(written, 'utf8').digest('hex'))
  })

  it('has the citations of an element in it only where it names some, each with its stance', () => {
    const citing = (stance: 'supports' | 'context') => ({
      ...content,
      elements: [{ name: 'period', covered: true, citations: [{ stance, number: 1 }] }],
    })
    expect(contentText({ ...content, elements: [{ name: 'period', covered: true, citations: [] }] })).toBe(
      contentText(content),
    )
    expect(contentText(citing('supports'))).toContain(
      '"elements":[{"citations":[{"number":1,"stance":"supports"}],"covered":true,"name":"period"}]',
    )
    expect(contentHash(citing('context'))).not.toBe(contentHash(citing('supports')))
  })

  it('has what is said of tests in it only where there are tests', () => {
    const answer = { test: 2, found: 'partly', says: 'Test words', citations: [1] } as const
    const answered = { ...content, testAnswers: [{ ...answer, of: null }] }
    expect(contentText(content)).not.toContain('testAnswers')
    expect(contentText(answered)).toBe(
      `${contentText(content).slice(0, -1)},"testAnswers":[{"citations":[1],"found":"partly","says":"Test words","test":2}]}`,
    )
    for (const change of [{ test: 1 }, { found: 'shown' as const }, { says: 'Other' }, { citations: [] }])
      expect(contentHash({ ...content, testAnswers: [{ ...answer, ...change }] })).not.toBe(
        contentHash(answered),
      )
  })

  it('does not depend on the order of keys, nor on what is no content', () => {
    const turned = reversed({ ...content, citations: [reversed(citation)] })
    expect(Object.keys(turned)[0]).toBe('testAnswers')
    expect(contentHash(turned)).toBe(contentHash(content))
    const row = { ...content, id: 'r1', citations: [{ ...citation, revisionId: 'r1' }] }
    expect(contentHash(row)).toBe(contentHash(content))
  })

  const citing = (change: Partial<typeof citation>) => ({ ...citation, ...change })
  const search = { place: 'EUR-Lex', language: 'fr', day: '2025-10-01' }
  const changes: [string, Partial<RevisionContent>][] = [
    ['judgement', { judgement: 'resourced' }],
    ['confidence', { confidence: 'high' }],
    ['since', { since: '2023' }],
    ['seenUpTo', { seenUpTo: '2025' }],
    ['rationale', { rationale: 'A plan followed [1]' }],
    ['rationaleLanguage', { rationaleLanguage: 'es' }],
    ['inShort', { inShort: 'A plan followed.' }],
    ['inShortWhole', { inShortWhole: 'A plan followed.' }],
    ['laterText', { laterText: 'https://example.org' }],
    ['succession', { succession: 'replaces' }],
    ['correctionReason', { correctionReason: 'The plan was another.' }],
    ['citations: none', { citations: [] }],
    ['citations: one more', { citations: [citation, second] }],
    ['citations: the other way round', { citations: [second, citation] }],
    ['citation.number', { citations: [citing({ number: 2 })] }],
    ['citation.sourceId', { citations: [citing({ sourceId: 'S13' })] }],
    ['citation.stance', { citations: [citing({ stance: 'context' })] }],
    ['citation.shows', { citations: [citing({ shows: 'A plan.' })] }],
    ['citation.linkToStatement', { citations: [citing({ linkToStatement: null })] }],
    ['citation.quote', { citations: [citing({ quote: 'words' })] }],
    ['citation.locator', { citations: [citing({ locator: 'p. 3' })] }],
    ['citation.figure', { citations: [citing({ figure: '5 M EUR' })] }],
    ['citation.seenCopy', { citations: [citing({ seenCopy: 'a copy', seenOn: '2025-10-02' })] }],
    ['citation.quoteExplained', { citations: [citing({ quoteExplained: 'On paper.' })] }],
    ['citation.expressWithdrawal', { citations: [citing({ expressWithdrawal: true })] }],
    ['elements: none', { elements: [] }],
    ['element.name', { elements: [{ name: 'figure', covered: true }] }],
    ['element.covered', { elements: [{ name: 'period', covered: false }] }],
    ['searchLogs: none', { searchLogs: [] }],
    ['searchLog.place', { searchLogs: [{ ...search, place: 'BOE' }] }],
    ['searchLog.language', { searchLogs: [{ ...search, language: 'ar' }] }],
    [
      'searchLog.takenFrom',
      { searchLogs: [{ ...search, takenFrom: '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10' }] },
    ],
    ['searchLog.day', { searchLogs: [{ ...search, day: '2025-10-02' }] }],
  ]
  it.each(changes)('changes with %s, to a hash of its own', (field, changed) => {
    const others = [
      content,
      ...changes.flatMap(([name, other]) => (name === field ? [] : { ...content, ...other })),
    ]
    expect(others.map(contentHash)).not.toContain(contentHash({ ...content, ...changed }))
  })
})
