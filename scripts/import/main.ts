// The part of `npm run import` that runs in the application: takes the package into the database of DATABASE_OWNER_URL. Started by
// scripts/import.mjs with the file.
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { openArchive } from './archive'
import { ImportRefusal } from './refusal'
import { takeIn } from './take-in'

async function main(file: string): Promise<void> {
  const connectionString = process.env.DATABASE_OWNER_URL
  const archive = await openArchive(file)
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) })
  try {
    const { slug, address, acts, key } = await takeIn(client, archive)
    console.log(`Took in ${slug} from ${address}, with ${acts} public acts of the record there.`)
    console.log(
      key === null
        ? 'Nobody signed that record: whether it is as it was there, this cannot say.'
        : `That record is in order, and signed with key ${key}: compare it with one that you know from elsewhere.`,
    )
  } finally {
    await client.$disconnect()
    archive.close()
  }
}

try {
  await main(process.argv[2] ?? '')
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error
  console.error(`Error: ${error.message} Nothing was changed.`)
  process.exitCode = 1
}
