// The part of `npm run verify` that knows the rules of the record. Started by scripts/verify.mjs; ends with 0 where the record is in
// order, 1 where it is not, 2 where it could not be verified.
import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { publicKeyOf, readSigningKey } from '@/lib/ground/platform/ed25519-key.mjs'
import type { ListedKey, SignedHead } from '@/lib/record/event/rules/head'
import { verifyDatabase } from './database'
import { verifyFile } from './file'
import { headsOf } from './kept-heads'
import { reportOf, type Verified } from './report'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      head: { type: 'string', multiple: true },
      key: { type: 'string', multiple: true },
      keys: { type: 'string' },
    },
  })
  const heads = (await Promise.all((values.head ?? []).map(readHeads))).flat()
  const vouched = await Promise.all((values.key ?? []).map(readKey))
  const listed = values.keys ? await readListed(values.keys) : []
  const [file] = positionals
  const verified = file
    ? await verifyFile(file, { listed, vouched, heads })
    : await verifyDatabase(process.env.DATABASE_URL ?? '', [...vouched, ...ownKey()], heads)
  return told(verified)
}

function told(verified: Verified): number {
  for (const line of reportOf(verified)) console.log(line)
  return verified.findings.length === 0 ? 0 : 1
}

/** The key that this machine signs with, where it has one. */
function ownKey(): string[] {
  const given = process.env.SUIVI_SIGNING_KEY
  return given ? [publicKeyOf(readSigningKey(given))] : []
}

/** A head as it was downloaded, or several, a line each. */
async function readHeads(path: string): Promise<SignedHead[]> {
  return headsOf(await readFile(path, 'utf8'), path)
}

async function readKey(path: string): Promise<string> {
  return publicKeyOf(createPublicKey(await readFile(path, 'utf8')))
}

async function readListed(path: string): Promise<ListedKey[]> {
  return (JSON.parse(await readFile(path, 'utf8')) as { keys: ListedKey[] }).keys
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(
      `The record could not be verified: ${error instanceof Error ? error.message : String(error)}.`,
    )
    process.exit(2)
  },
)
