import 'server-only'
import fc from 'fast-check'
import type pg from 'pg'
import type { Member, Role } from '@/lib/ground/platform/actor'
import { openSession, type TestDatabase } from '@/lib/ground/platform/testing'

// For random walks only: who takes part in them, and by what moves.

/** Everybody who walks. `dora` is disabled, with every role that she had. */
export type Walker = 'ana' | 'ben' | 'rita' | 'rolf' | 'both' | 'twain' | 'adam' | 'dora'

export const ROLES: Readonly<Record<Walker, readonly Role[]>> = {
  ana: ['analyst'],
  ben: ['analyst'],
  rita: ['reviewer'],
  rolf: ['reviewer'],
  both: ['analyst', 'reviewer'],
  twain: ['analyst', 'reviewer'],
  adam: ['administrator'],
  dora: ['analyst', 'reviewer'],
}
export const EVERYBODY = Object.keys(ROLES) as readonly Walker[]

/** Puts everybody into a database, each with an open session, and gives what tells them by their names. */
export async function walkersIn({ owner }: TestDatabase): Promise<(who: Walker) => Member> {
  const members = new Map<Walker, Member>()
  for (const who of EVERYBODY) {
    const { id, publicName } = await owner.person.create({
      data: {
        publicName: `Test person ${who}`,
        email: `${who}@walks.example`,
        roles: [...ROLES[who]],
        ...(who === 'dora' && { disabledAt: new Date() }),
      },
    })
    const session = await openSession(owner, id)
    members.set(who, { kind: 'member', id, ...session, publicName, roles: ROLES[who] })
  }
  return (who) => {
    const member = members.get(who)
    if (!member) throw new Error(`nobody is called ${who}`)
    return member
  }
}

/** A move of a kind, as often among others as its weight says. */
export const moving = <Move>(
  weight: number,
  kind: string,
  of: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), ...of }) as unknown as fc.Arbitrary<Move>,
})

/** What comes of SQL with the application's own rights, as somebody who acts: why it is refused is looked at where that is tested alone. */
export async function outcomeOf(pool: pg.Pool, by: Member, sql: string) {
  const connection = await pool.connect()
  try {
    await connection.query('BEGIN')
    await connection.query('SELECT suivi_act_as($1, $2)', [by.id, by.proof?.forTheDatabase()])
    const { rowCount } = await connection.query(sql)
    await connection.query('COMMIT')
    return rowCount === 0 ? 'nothing' : 'done'
  } catch {
    await connection.query('ROLLBACK')
    return 'refused'
  } finally {
    connection.release()
  }
}
