// For journeys: makes their site rich (make-rich.ts), as if people had worked on it for years.
import { PrismaPg } from '@prisma/adapter-pg'
import { disconnect } from '@/lib/ground/platform/db'
import { PrismaClient } from '@/prisma/generated/client'
import { makeRich } from './make-rich'

const owner = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_OWNER_URL, max: 2 }),
})
await makeRich({ owner })
await owner.$disconnect()
await disconnect()
