import { describe, expect, it } from 'vitest'
import { identifierIn } from './identifier'

describe('identifierIn', () => {
  const doi = ['doi', '10.1000/182', 'https://doi.org/10.1000/182']
  const act = ['celex', '32016R0679', 'https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:32016R0679']
  const eli = ['eli', 'eli/reg/2016/679/oj', 'https://data.europa.eu/eli/reg/2016/679/oj']
  it.each<readonly (string | null)[]>([
    ['10.1000/182', ...doi],
    [' doi:10.1000/182 ', ...doi],
    ['https://doi.org/10.1000/182', ...doi],
    ['http://dx.doi.org/10.1000/182', ...doi],
    ['https://www.doi.org/10.1000/182?utm_source=x#top', ...doi],
    ['10.1002/(SICI)1097<a', null],
    ['10.1002/(SICI)1097:2', 'doi', '10.1002/(sici)1097:2', 'https://doi.org/10.1002/(sici)1097:2'],
    ['https://doi.org/10.1000/a%23b', 'doi', '10.1000/a#b', 'https://doi.org/10.1000/a%23b'],
    ['10.12/1', null],
    ['10.1000/', null],
    ['https://doi.org/', null],
    ['https://doi.org/%E0%A4%A', null],
    // A publisher's page has more to say than its number.
    ['https://example.org/doi/10.1000/182', null],
    ['32016R0679', ...act],
    ['celex:32016r0679', ...act],
    ['https://publications.europa.eu/resource/celex/32016R0679', ...act],
    [
      'https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX%3A32016R0679&from=EN',
      'celex',
      '32016R0679',
      'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679',
    ],
    [
      '02016R0679-20160504',
      'celex',
      '02016R0679-20160504',
      `${act[2]?.replace('32016R0679', '02016R0679-20160504')}`,
    ],
    ['https://eur-lex.europa.eu/legal-content/EN/HIS/?uri=COM:2017:808:FIN', null],
    ['http://data.europa.eu/eli/reg/2016/679/oj', ...eli],
    ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', ...eli],
    ['eli/reg/2016/679/oj', ...eli],
    ['/eli/reg/2016/679/oj/', ...eli],
    ['https://example.org/eli/reg/2016/679/oj', null],
    ['S40', null],
    ['2016', null],
    ['', null],
  ])('%s', (text, kind, value, address) => {
    expect(identifierIn(text ?? '')).toEqual(kind === null ? null : { kind, value, address })
  })

  it.each([doi, act, eli].map(([, , address]) => address ?? ''))('%s gives itself', (address) => {
    expect(identifierIn(address)?.address).toBe(address)
  })
})
