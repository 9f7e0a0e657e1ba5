import { expect, it } from 'vitest'
import { type AskedWords, chooseWords } from './choose-words'

const text = 'The new partnership could cover “support”, and joint investigations.'
const offset = 100
const passage = { start: offset, end: offset + text.length, text }
const at = (words: string) => ({
  start: offset + text.indexOf(words),
  end: offset + text.indexOf(words) + words.length,
})
const places = ({ start, end }: { start: number; end: number }): AskedWords => ({
  from: String(start),
  to: String(end),
})

it.each<[string, AskedWords, { words: string; as: string } | { because: string }]>([
  ['nothing', {}, { because: 'nothing asked' }],
  ['whole words by their places', places(at('could cover')), { words: 'could cover', as: 'as asked' }],
  ['half words', places(at('uld cov')), { words: 'could cover', as: 'to whole words' }],
  ['punctuation with them', places(at('“support”,')), { words: 'support', as: 'to whole words' }],
  ['punctuation alone', places(at('”,')), { because: 'outside' }],
  ['the first word only', { from: '100' }, { because: 'one end' }],
  ['the last word only', { to: '110' }, { because: 'one end' }],
  ['the last before the first', { from: '120', to: '110' }, { because: 'order' }],
  ['another passage', { from: '0', to: '50' }, { because: 'outside' }],
  ['places beyond the end', { from: '110', to: '9999' }, { because: 'outside' }],
  ['no numbers', { from: 'x', to: '-1' }, { because: 'outside' }],
  ['words', { words: ' joint investigations ' }, { words: 'joint investigations', as: 'by words' }],
  ['words cut in half', { words: 'int investigation' }, { words: 'joint investigations', as: 'by words' }],
  ['slip', { words: 'joint investigatons' }, { words: 'joint investigations', as: 'by similar words' }],
  ['words of elsewhere', { words: 'return and readmission' }, { because: 'not found' }],
  [
    'words at a place that is no longer theirs',
    { ...places(at('The new')), words: 'could' },
    { words: 'could', as: 'by words' },
  ],
])('%s', (_asked, asked, expected) => {
  const chosen = chooseWords(passage, asked)
  if ('because' in expected) expect(chosen).toEqual({ span: null, because: expected.because })
  else expect(chosen).toEqual({ span: at(expected.words), as: expected.as })
})
