// The part of `npm run admin:create` that runs in the application: makes the administrator, or lets one in again, and prints what the link is for and its path.
// Started by scripts/admin-create.mjs with the e-mail address and the public name.
import { createAdministrator } from '@/lib/record/account/mutations/create-administrator'

async function main() {
  const [email, publicName] = process.argv.slice(2)
  if (!email || !publicName) throw new Error('An e-mail address and a public name are needed.')
  const { link, purpose } = await createAdministrator({ email, publicName })
  console.log(`${purpose} ${link}`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
