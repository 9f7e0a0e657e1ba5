import { describe, expect, it } from 'vitest'
import { inviteForm, passwordForm, signInForm } from './schema'

const person = { email: 'c@example.org', publicName: 'Person C', roles: 'analyst', locale: 'en' }

function faultsOf(result: ReturnType<typeof inviteForm.safeParse>): string[] {
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('the form of an invitation', () => {
  it('takes one role, several, and puts them in their order', () => {
    expect(inviteForm.parse(person).roles).toEqual(['analyst'])
    expect(inviteForm.parse({ ...person, roles: ['administrator', 'analyst'] }).roles).toEqual([
      'analyst',
      'administrator',
    ])
  })

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

describe('the forms of passwords', () => {
  it('asks of a tried password only that there is one', () => {
    expect(signInForm.safeParse({ email: 'a@example.org', password: 'short' }).success).toBe(true)
    expect(signInForm.safeParse({ email: 'a@example.org', password: '' }).success).toBe(false)
  })

  it('reads the box as ticked or not', () => {
    const typed = { currentPassword: 'x', newPassword: 'twelve chars' }
    expect(passwordForm.parse(typed).everywhereElse).toBe(false)
    expect(passwordForm.parse({ ...typed, everywhereElse: 'on' }).everywhereElse).toBe(true)
  })
})
