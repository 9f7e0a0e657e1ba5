import { describe, expect, it } from 'vitest'
import { namesOfStatements } from './statement-names'

const ask = (nameOf: (sql: string) => string, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf(sql)).at(-1)

describe('statements that are prepared', () => {
  it('are those that are asked often, each by one name', () => {
    const nameOf = namesOfStatements()
    expect(ask(nameOf, 'SELECT 1', 9)).toBe('')
    const name = nameOf('SELECT 1')
    expect(name).toMatch(/^suivi_\d+$/)
    expect(nameOf('SELECT 1')).toBe(name)
    expect(ask(nameOf, 'SELECT 2', 10)).not.toBe(name)
  })

  it('are no more than a connection has room for', () => {
    const nameOf = namesOfStatements()
    const named = Array.from({ length: 200 }, (_, n) => ask(nameOf, `SELECT ${n}`, 20)).filter(Boolean)
    expect(named).toHaveLength(80)
    expect(new Set(named).size).toBe(80)
  })

  it('have room for a few long ones, however many short ones came before them, and no more', () => {
    const nameOf = namesOfStatements()
    for (let n = 0; n < 80; n += 1) expect(ask(nameOf, `SELECT ${n}`, 10)).not.toBe('')
    const long = (n: number) => `SELECT ${n} ${'/**/'.repeat(1_000)}`
    const named = Array.from({ length: 30 }, (_, n) => ask(nameOf, long(n), 10)).filter(Boolean)
    expect(named).toHaveLength(20)
    expect(new Set(named).size).toBe(20)
    expect(nameOf(long(0))).toBe(named[0])
    expect(ask(nameOf, 'SELECT $1', 20)).toBe('')
  })

  it('do not grow out of statements of ever another text, and those asked often are found among them', () => {
    const nameOf = namesOfStatements()
    for (let n = 0; n < 5_000; n += 1) expect(nameOf(`SELECT ${n}`)).toBe('')
    expect(ask(nameOf, 'SELECT $1', 10)).toBe('suivi_1')
  })
})
