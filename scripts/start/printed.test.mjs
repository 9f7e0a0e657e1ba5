import { expect, test } from 'vitest'
import { postgresEntries, printedEntries } from './printed.mjs'

test('what is JSON is passed on as it is, and what is not becomes one entry with its stack', () => {
  const json = '{"level":50,"msg":"failed"}'
  const printed = `${json}\n\u001b[31m⨯\u001b[39m Error: no\n    at a (b.js:1:2)\n\n${json}\n{ not json\n`
  expect(printedEntries(printed, 50)).toEqual([
    json,
    { level: 50, msg: '⨯ Error: no', stack: '    at a (b.js:1:2)', from: 'server' },
    json,
    { level: 50, msg: '{ not json', from: 'server' },
  ])
})

test('what PostgreSQL says is an entry without what people typed', () => {
  const said = [
    '2026-11-26 12:17:27.783 UTC [19918] LOG:  database system is ready to accept connections',
    '2026-11-26 12:17:28.000 UTC [20001] ERROR:  invalid input syntax for type uuid: "typed text"',
    '2026-11-26 12:17:28.000 UTC [20001] DETAIL:  Key (email)=(somebody) already exists.',
    '2026-11-26 12:17:28.000 UTC [20001] STATEMENT:  INSERT INTO notes',
    "\tVALUES ('typed text')",
  ]
  expect(postgresEntries(`${said.join('\n')}\n`)).toEqual([
    {
      level: 30,
      time: '2026-11-26T12:17:27.783Z',
      msg: 'database system is ready to accept connections',
      from: 'postgres',
    },
    {
      level: 50,
      time: '2026-11-26T12:17:28.000Z',
      msg: 'invalid input syntax for type uuid',
      from: 'postgres',
    },
  ])
})
