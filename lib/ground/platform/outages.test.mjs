import { expect, it } from 'vitest'
import { Refusal } from '@/lib/ground/platform/errors'
import { expectAnswer, forgetAnswer, outageIn, outageMet, tellOutage } from './outages.mjs'

/** An error as Prisma's driver adapter hands it on: what PostgreSQL or the driver said stands inside. */
const within = (cause) =>
  Object.assign(new Error('Invalid `prisma`'), { meta: { driverAdapterError: { cause } } })

it.each([
  ['a server that starts', within({ originalCode: '57P03', kind: 'postgres' }), 'database_away'],
  ['a server that was told to stop', within({ originalCode: '57P01', kind: 'postgres' }), 'database_away'],
  ['a server that crashed', { cause: { originalCode: '57P02' } }, 'database_away'],
  ['a connection that failed', { originalCode: '08006' }, 'database_away'],
  ['no connection to be had', within({ originalCode: '53300', kind: 'TooManyConnections' }), 'database_away'],
  ['nobody at the address', within({ kind: 'DatabaseNotReachable', port: 5432 }), 'database_away'],
  ['a connection that was reset', { cause: within({ kind: 'ConnectionClosed' }) }, 'database_away'],
  ['a connection that ended', { cause: new Error('Connection terminated unexpectedly') }, 'database_away'],
  ['a connection that never came', new Error('timeout exceeded when trying to connect'), 'database_away'],
  ['an answer that never came', new Error('Query read timeout'), 'database_away'],
  ['a disk without room', within({ originalCode: '53100', kind: 'postgres' }), 'disk_full'],
  ['a lock that did not come', within({ originalCode: '55P03', kind: 'postgres' }), 'busy'],
  ['a lock given up for another’s', within({ originalCode: '40P01', kind: 'postgres' }), 'busy'],
  ['a page that waits for too much other long work', new Refusal('work_busy'), 'busy'],
  ['a right that says no', new Refusal('not_permitted'), null],
  ['a row that stands there already', within({ originalCode: '23505' }), null],
  ['a statement that took too long', within({ originalCode: '57014' }), null],
  ['a defect that speaks of one', new Error('no such view: Connection terminated'), null],
  ['what is no error', 'Query read timeout', null],
  ['nothing', undefined, null],
])('%s', (_what, error, outage) => {
  expect(outageIn(error)).toBe(outage)
})

it('an outage is known of the request that met it until that is answered, and of no other', () => {
  tellOutage('E-1', 'database_away')
  expect(outageMet('E-1')).toBeNull()
  expectAnswer('E-1')
  expectAnswer('E-2')
  expect(outageMet('E-1')).toBeNull()
  tellOutage('E-1', 'database_away')
  expect([outageMet('E-1'), outageMet('E-2')]).toEqual(['database_away', null])
  forgetAnswer('E-1')
  forgetAnswer('E-2')
  expect(outageMet('E-1')).toBeNull()
})
