import type { SaidOfSource } from '../types'

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
