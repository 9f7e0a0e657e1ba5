import { expect, it } from 'vitest'
import { freshDatabase } from '@/lib/ground/platform/testing'
import { howToSignIn, whoSignsIn } from './sign-in.mjs'

const site = {
  publicUrl: 'http://localhost:3000',
  demoPassword: 'a password',
  keptIn: '.suivi/demo-password',
}
const said = async (/** @type {string} */ ownerUrl) => howToSignIn(await whoSignsIn(ownerUrl), site)

it('says as whom to sign in where the first start made people', async () => {
  const { ownerUrl, close } = await freshDatabase({ seeded: true })
  expect(await said(ownerUrl)).toEqual([
    'Sign in at http://localhost:3000/sign-in as admin@, reviewer@, reviewer2@, analyst@ or analyst2@suivi.example',
    'with the password a password (kept in .suivi/demo-password).',
  ])
  expect(howToSignIn('seeded', { ...site, demoPassword: undefined })[1]).toMatch(/when the backup was made/)
  await close()
})

it('names nobody who is not there: an arrived statement brings people who cannot sign in', async () => {
  const { ownerUrl, owner, close } = await freshDatabase({ seeded: false })
  const create = ['Nobody can sign in yet. The first administrator is made with: npm run admin:create']
  expect(await said(ownerUrl)).toEqual(create)
  await owner.person.create({ data: { publicName: 'Arrived with a statement' } })
  await owner.person.create({
    data: { publicName: 'Invited', email: 'invited@example.org', roles: ['administrator'] },
  })
  expect(await said(ownerUrl)).toEqual(create)
  await owner.person.create({
    data: { publicName: 'Here', email: 'here@example.org', roles: ['administrator'], passwordSalt: 'a test' },
  })
  expect(await said(ownerUrl)).toEqual([
    'Sign in at http://localhost:3000/sign-in as one of the people of this site.',
  ])
  await close()
})
