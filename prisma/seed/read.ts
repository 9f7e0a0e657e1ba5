import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { withMethod } from './method'
import { SeedRefusal } from './refusal'
import {
  type Brief,
  besideMethodSchema,
  briefsSchema,
  type Dossier,
  dossierSchema,
  type Headlines,
  headlinesSchema,
  type Translations,
  translationsSchema,
} from './schema'

/** The starter dossier as it was read: the file, the statement's text, a brief for each reading of a variant, a sentence for each judgement, and our words in further languages. */
export type Material = {
  readonly dossier: Dossier
  readonly text: string
  readonly briefs: readonly Brief[]
  readonly headlines: Headlines
  readonly translations: Translations
}

/** Where the project keeps the starter dossier. */
export const dataFolder = path.join(import.meta.dirname, 'data')

/**
 * Reads the starter dossier's six files.
 *
 * @throws SeedRefusal that names the file, and the field where it has one, when a file is away, not as described or not the text it
 *   says it is
 */
export async function readMaterial(folder: string): Promise<Material> {
  const dossier = withMethod(
    await readJson(folder, 'rabat-2022.json', dossierSchema),
    await readJson(folder, 'rabat-2022.method.json', besideMethodSchema),
  )
  const briefs = await readJson(folder, 'rabat-2022.briefs.json', briefsSchema)
  const headlines = await readJson(folder, 'rabat-2022.headlines.json', headlinesSchema)
  const translations = await readJson(folder, 'rabat-2022.translations.json', translationsSchema)
  const [base] = dossier.statement.renderings
  const name = path.basename(base.text_file)
  const bytes = await readBytes(folder, name)
  if (createHash('sha256').update(bytes).digest('hex') !== base.sha256) {
    throw new SeedRefusal(`${name} is not the text of the dossier: its SHA-256 is not ${base.sha256}.`)
  }
  return { dossier, briefs, headlines, translations, text: decode(bytes, name) }
}

async function readJson<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(decode(await readBytes(folder, name), name), name))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new SeedRefusal(`${name} is not as described at ${place || 'its top'}: ${issue?.message}.`)
}

async function readBytes(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(path.join(folder, name))
  } catch (error) {
    throw new SeedRefusal(
      `${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SeedRefusal(`${name} is not UTF-8.`)
  }
}

function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new SeedRefusal(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
