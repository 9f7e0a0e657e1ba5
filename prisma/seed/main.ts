// Brings the starter dossier into the database of DATABASE_OWNER_URL (or DATABASE_URL), once; with SUIVI_DEMO_PASSWORD it also makes
// the role accounts that are missing. A dossier of an earlier version is brought over with --bring-over alone; --look lists what that would do, and does
// none of it. Run as: node --conditions=react-server --import tsx prisma/seed/main.ts
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { lookAtBringOver } from './look'
import { dataFolder, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import { seed, sentenceOf } from './seed'

async function main(): Promise<void> {
  const connectionString = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL
  if (!connectionString)
    throw new SeedRefusal('DATABASE_OWNER_URL or DATABASE_URL must say which database to seed.')
  const material = await readMaterial(dataFolder)
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) })
  try {
    if (process.argv.includes('--look')) {
      for (const line of await lookAtBringOver(client, material)) console.log(line)
      return
    }
    const bringsOver = process.argv.includes('--bring-over')
    const outcome = await seed(client, material, process.env.SUIVI_DEMO_PASSWORD, { bringsOver })
    if (outcome.accountsMade.length > 0)
      console.log(`Made the role accounts ${outcome.accountsMade.join(', ')}.`)
    console.log(sentenceOf(outcome, material))
  } finally {
    await client.$disconnect()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof SeedRefusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
