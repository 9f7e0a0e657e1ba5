import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { ResultList } from './search-results'

it.each<[string, boolean, string]>([
  ['of one statement that a word stands nowhere in it', false, 'Each found nowhere in this statement:'],
  ['of all statements that it stands nowhere', true, 'Each found nowhere:'],
])('says %s', (_case, named, words) => {
  const results = {
    ...{ direct: [], straight: null, groups: [], near: [] },
    some: { looked: ['one', 'two'], nowhere: ['one', 'two'] },
  }
  const question = { text: 'one two', group: null, page: 1 }
  const said = textOf(<ResultList {...{ question, results, named }} addressOf={() => '/search'} />)
  expect(said).toContain(words)
})
