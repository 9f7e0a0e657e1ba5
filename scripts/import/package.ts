// A package before any of it is taken in: its descriptor, the hash of every file, and the record of the site that it comes from.
import { z } from 'zod'
import { CARRIED_FORMAT, DESCRIPTOR, PACKED_FILES } from '@/lib/reading/edition/rules/data-package'
import type { ListedKey, SignedHead } from '@/lib/record/event/rules/head'
import type { OpenedEvent } from '@/lib/record/event/rules/public-chain'
import { recordLines, verifyLines } from '@/scripts/verify/file'
import { sentenceOf } from '@/scripts/verify/sentences'
import { type Archive, type Archived, sha256Of, textOf } from './archive'
import { demand, ImportRefusal } from './refusal'

const MOST_OF_DESCRIPTOR = 1_000_000

const descriptorSchema = z.object({
  name: z.string(),
  homepage: z.string().regex(/^https?:\/\//),
  created: z.iso.datetime(),
  suivi: z.object({ format: z.number() }),
  resources: z.array(
    z.object({ path: z.string(), bytes: z.number(), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
  ),
})
export type Descriptor = z.infer<typeof descriptorSchema>

const headSchema = z.object({
  at: z.iso.datetime(),
  hash: z.string(),
  key: z.string(),
  position: z.number().int().positive(),
  signature: z.string(),
})
const keysSchema = z.object({
  keys: z.array(
    z.object({
      id: z.string(),
      publicKey: z.string(),
      since: z.iso.datetime(),
      previous: z.string().nullable(),
      signature: z.string(),
    }),
  ),
})

/** The record that a package brings. */
export interface BroughtRecord {
  readonly head: SignedHead | null
  readonly keys: readonly ListedKey[]
  /** How many events it has, and how many of them are public acts. */
  readonly events: number
  readonly acts: number
}

/** A public act, as the record opens it. */
export type OpenedAct = OpenedEvent & { readonly hash: string }

/** @throws ImportRefusal where it is no package of ours, or one of another form */
export async function readDescriptor({ files }: Archive): Promise<Descriptor> {
  const file = files.get(DESCRIPTOR)
  demand(file !== undefined, `It has no ${DESCRIPTOR}: it is no package of a statement.`)
  const read = descriptorSchema.safeParse(await jsonOf(file))
  demand(read.success, `${DESCRIPTOR} is none of a package that Suivi made.`)
  const { format } = read.data.suivi
  demand(
    format === CARRIED_FORMAT,
    `It has the form ${format}, and this version of Suivi takes in form ${CARRIED_FORMAT}.`,
  )
  return read.data
}

/** @throws ImportRefusal where a file is not as the descriptor says, is missing, or is not described */
export async function compareFiles({ files }: Archive, { resources }: Descriptor): Promise<void> {
  const described = new Set([DESCRIPTOR, ...resources.map(({ path }) => path)])
  for (const path of files.keys()) demand(described.has(path), `${path} is not described.`)
  for (const { path, bytes, hash } of resources) {
    const file = files.get(path)
    demand(file !== undefined, `${path} is missing.`)
    const isIt = file.bytes === bytes && `sha256:${await hashOf(file)}` === hash
    demand(isIt, `${path} is not as it was packed: its hash is another.`)
  }
}

/**
 * Walks through the record once, and keeps nothing of it: its acts are read again when they are written (`openedActs`).
 *
 * @throws ImportRefusal where it is not in order, or nobody signed it as it is
 */
export async function verifyRecord(archive: Archive): Promise<BroughtRecord> {
  const head = await readOptional(archive, PACKED_FILES.head.path, headSchema)
  const listed = (await readOptional(archive, PACKED_FILES.keys.path, keysSchema))?.keys ?? []
  const events = archive.files.get(PACKED_FILES.events.path)
  demand(events !== undefined, `${PACKED_FILES.events.path} is missing.`)
  const heads = head ? [head] : []
  let acts = 0
  const verified = await verifyLines(await events.read(), { listed, vouched: [], heads }, (line) => {
    if ('verb' in line) acts += 1
  }).catch((error: Error) => {
    throw new ImportRefusal(`${events.path}: ${error.message}.`)
  })
  const [finding] = verified.findings
  if (finding) throw new ImportRefusal(`${events.path} is no record in order. ${sentenceOf(finding)}`)
  return { head, keys: listed, events: verified.events, acts }
}

/** The public acts of a record that was verified, in their order. */
export async function* openedActs({ files }: Archive): AsyncGenerator<OpenedAct> {
  const events = files.get(PACKED_FILES.events.path)
  if (events) for await (const line of recordLines(await events.read())) if ('verb' in line) yield line
}

async function readOptional<Shape>(
  { files }: Archive,
  path: string,
  schema: z.ZodType<Shape>,
): Promise<Shape | null> {
  const file = files.get(path)
  if (!file) return null
  const read = schema.safeParse(await jsonOf(file))
  demand(read.success, `${path} is not what it should be.`)
  return read.data
}

async function jsonOf(file: Archived): Promise<unknown> {
  try {
    return JSON.parse(await textOf(file, MOST_OF_DESCRIPTOR))
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportRefusal(`${file.path} is no JSON.`)
    throw error
  }
}

async function hashOf(file: Archived): Promise<string> {
  return sha256Of(await file.read()).catch((error: Error) => {
    throw new ImportRefusal(`${file.path} cannot be read: ${error.message}.`)
  })
}
