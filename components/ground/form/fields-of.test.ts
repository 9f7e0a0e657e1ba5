import { expect, it } from 'vitest'
import { fieldsOf } from './fields-of'

const begun = { place: 'A test register', day: null }
const faultOf = (field: string) => (field === 'place' ? 'Say where.' : undefined)

it('a field begins with what there is, and comes back with what was typed', () => {
  const fresh = fieldsOf({ status: 'new' }, faultOf, begun)
  expect(fresh('place')).toEqual({
    name: 'place',
    error: 'Say where.',
    defaultValue: 'A test register',
  })
  expect(fresh('day')).toEqual({ name: 'day', error: undefined, defaultValue: '' })
  const back = fieldsOf({ status: 'invalid', values: { day: '2026-11-27' }, fieldErrors: {} }, faultOf, begun)
  expect([back('place').defaultValue, back('day').defaultValue]).toEqual(['', '2026-11-27'])
})
