import type { SaidOfSource, SourceView } from '../types'

/** For tests only: a source of which no more is said than what it is. No text in it is out of a source. */
export const BARE: SaidOfSource = {
  title: 'Test document',
  titleBasis: 'as_shown',
  publisher: 'Test publisher',
  author: null,
  date: null,
  language: 'en',
  type: 'official',
  summary: null,
  primary: null,
  onBehalfOf: null,
  independenceGroup: null,
  originFor: null,
  reliability: null,
  credibility: null,
  sameAs: null,
  url: 'https://test.example/document',
}

/** A source as readers see it of which nothing is known beyond its title. */
export const sourceView = (change: Partial<SourceView> = {}): SourceView => ({
  ...BARE,
  id: 'S1',
  number: 1,
  url: 'https://source.example/',
  core: false,
  seen: 'excerpt',
  note: null,
  proposed: null,
  sameAs: null,
  storedCopies: 0,
  classedAt: null,
  listedOn: '2026-01-01',
  formerAddresses: [],
  link: null,
  newestCopy: null,
  archived: null,
  ...change,
})
