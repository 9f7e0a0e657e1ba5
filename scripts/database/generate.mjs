// Makes what others import and git ignores: Prisma's client in prisma/generated, when the schema or the packages changed since the last time, and the
// lists of messages.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { fingerprintOf } from '../fingerprint.mjs'
import { isImage } from '../image/is-image.mjs'
import { listMessages } from '../list-messages.mjs'
import { projectFolder } from '../program.mjs'
import { requireWritable } from '../writable.mjs'
import { prismaSentence, runPrisma } from './prisma-command.mjs'

const generatedFolder = path.join(projectFolder, 'prisma', 'generated')
const stampFile = path.join(generatedFolder, 'made-from')

/** Lists the messages too; gives true when the client had to be generated. */
export async function generateClientIfChanged() {
  if (isImage) return false
  listMessages()
  const known = await readFile(stampFile, 'utf8').catch(() => undefined)
  const current = existsSync(path.join(generatedFolder, 'client.ts')) && known === (await fingerprint())
  if (current) return false
  await requireWritable(generatedFolder, "Prisma's client is not made from this schema")
  await generateClient()
  return true
}

/** Generates the client in any case, and lists the messages. */
export async function generateClient() {
  listMessages()
  const { code, output } = await runPrisma(['generate'])
  if (code !== 0) throw new Failure(prismaSentence("Prisma's client could not be generated", output))
  await writeFile(stampFile, await fingerprint())
}

function fingerprint() {
  return fingerprintOf(['prisma/schema', 'package-lock.json'])
}
