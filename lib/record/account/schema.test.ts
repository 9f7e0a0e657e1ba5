import { describe, expect, it } from 'vitest'
import { inviteForm } from './schema'

const person = { email: 'c@example.org', publicName: 'Person C', roles: 'analyst', locale: 'en' }

function faultsOf(result: ReturnType<typeof inviteForm.safeParse>): string[] {
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('the form of an invitation', () => {
  it('keeps addresses in lower case and takes nothing that it does not know', () => {
    const parsed = inviteForm.parse({ ...person, email: ' C@Example.ORG ', id: '1', passwordHash: 'x' })
    expect(parsed).toEqual({
      email: 'c@example.org',
      publicName: 'Person C',
      roles: ['analyst'],
      locale: 'en',
    })
  })

  it.each([
    [{ email: 'nobody' }, 'email_wrong'],
    [{ email: undefined }, 'email_wrong'],
    [{ publicName: '  ' }, 'name_missing'],
    [{ publicName: 'a'.repeat(81) }, 'name_long'],
    [{ publicName: 'Person\u0000' }, 'name_characters'],
    [{ publicName: '\u202eC nosreP' }, 'name_characters'],
    [{ roles: undefined }, 'roles_missing'],
    [{ roles: 'owner' }, 'roles_missing'],
  ])('%j is %s', (change, fault) => {
    expect(faultsOf(inviteForm.safeParse({ ...person, ...change }))).toContain(fault)
  })
})
