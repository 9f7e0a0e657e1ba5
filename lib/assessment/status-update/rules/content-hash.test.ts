import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RevisionCitation } from '../types'
import { contentHash, contentText, type RevisionContent } from './content-hash'

const citation: RevisionCitation = {
  number: 1,
  sourceId: 'S12',
  stance: 'supports',
  shows: 'A plan names it.',
  linkToStatement: 'plausible',
  quote: null,
  locator: null,
  figure: null,
  expressWithdrawal: false,
  seenCopy: null,
  seenAddress: null,
  seenOn: null,
  quoteExplained: null,
}

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

const second: RevisionCitation = { ...citation, number: 2, sourceId: 'S01' }

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

  const changes: [string, RevisionContent][] = [
    ['judgement', { ...content, judgement: 'resourced' }],
    ['confidence', { ...content, confidence: 'high' }],
    ['since', { ...content, since: '2023' }],
    ['seenUpTo', { ...content, seenUpTo: '2025' }],
    ['rationale', { ...content, rationale: 'A plan followed [1]' }],
    ['rationaleLanguage', { ...content, rationaleLanguage: 'es' }],
    ['inShort', { ...content, inShort: 'A plan followed.' }],
    ['inShortWhole', { ...content, inShortWhole: 'A plan followed.' }],
    ['laterText', { ...content, laterText: 'https://example.org' }],
    ['succession', { ...content, succession: 'replaces' }],
    ['correctionReason', { ...content, correctionReason: 'The plan was another.' }],
    ['citations: none', { ...content, citations: [] }],
    ['citations: one more', { ...content, citations: [citation, second] }],
    ['citations: the other way round', { ...content, citations: [second, citation] }],
    ['citation.number', { ...content, citations: [{ ...citation, number: 2 }] }],
    ['citation.sourceId', { ...content, citations: [{ ...citation, sourceId: 'S13' }] }],
    ['citation.stance', { ...content, citations: [{ ...citation, stance: 'context' }] }],
    ['citation.shows', { ...content, citations: [{ ...citation, shows: 'A plan.' }] }],
    ['citation.linkToStatement', { ...content, citations: [{ ...citation, linkToStatement: null }] }],
    ['citation.quote', { ...content, citations: [{ ...citation, quote: 'words' }] }],
    ['citation.locator', { ...content, citations: [{ ...citation, locator: 'p. 3' }] }],
    ['citation.figure', { ...content, citations: [{ ...citation, figure: '5 M EUR' }] }],
    [
      'citation.seenCopy',
      { ...content, citations: [{ ...citation, seenCopy: 'a copy', seenOn: '2025-10-02' }] },
    ],
    ['citation.quoteExplained', { ...content, citations: [{ ...citation, quoteExplained: 'On paper.' }] }],
    ['citation.expressWithdrawal', { ...content, citations: [{ ...citation, expressWithdrawal: true }] }],
    ['elements: none', { ...content, elements: [] }],
    ['element.name', { ...content, elements: [{ name: 'figure', covered: true }] }],
    ['element.covered', { ...content, elements: [{ name: 'period', covered: false }] }],
    ['searchLogs: none', { ...content, searchLogs: [] }],
    ['searchLog.place', { ...content, searchLogs: [{ place: 'BOE', language: 'fr', day: '2025-10-01' }] }],
    [
      'searchLog.language',
      { ...content, searchLogs: [{ place: 'EUR-Lex', language: 'ar', day: '2025-10-01' }] },
    ],
    [
      'searchLog.takenFrom',
      {
        ...content,
        searchLogs: [
          {
            place: 'EUR-Lex',
            language: 'fr',
            day: '2025-10-01',
            takenFrom: '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10',
          },
        ],
      },
    ],
    ['searchLog.day', { ...content, searchLogs: [{ place: 'EUR-Lex', language: 'fr', day: '2025-10-02' }] }],
  ]
  it.each(changes)('changes with %s', (_field, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(content))
  })

  it('gives each of these contents a hash of its own', () => {
    const hashes = new Set([content, ...changes.map(([, changed]) => changed)].map(contentHash))
    expect(hashes.size).toBe(changes.length + 1)
  })
})
