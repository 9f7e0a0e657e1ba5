import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkMaterial } from './check'
import { dataFolder, type Material, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import type { SeenTextOfFile } from './schema'

const material = await readMaterial(dataFolder)

/** The material with one thing changed in it. */
function changed(change: (copy: Mutable<Material>) => void): Material {
  const copy = structuredClone(material) as Mutable<Material>
  change(copy)
  return copy
}
type Mutable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value

/** The entry that a test is about. */
function at<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index]
  if (entry === undefined) throw new RangeError(`there is no entry ${index}`)
  return entry
}

/** Puts a value at its place, in a list at its end where that goes beyond it. */
function put(copy: object, place: string, value: unknown): void {
  const names = place.split('.')
  const last = names.pop() ?? ''
  const holder = names.reduce<object>((part, name) => Reflect.get(part, name), copy)
  if (Array.isArray(holder) && Number(last) >= holder.length) holder.push(value)
  else Reflect.set(holder, last, value)
}

describe('checkMaterial', () => {
  it('finds the starter dossier whole', () => {
    expect(() => checkMaterial(material)).not.toThrow()
  })

  it.each<[string, string, unknown]>([
    ['Item 2a does not quote the text at 343 to 9999.', 'dossier.items.0.end', 9999],
    ['Item 2a does not quote the text at 343 to 443.', 'dossier.items.0.exact', 'Other words.'],
    ['Item 2a does not have the words after it as its suffix.', 'dossier.items.0.suffix', ''],
    ['Item 3z does not lie inside passage 3.', 'dossier.items.0.reference', '3z'],
    ['Item 2a is of area elsewhere, which is not there.', 'dossier.items.0.area', 'elsewhere'],
    ['The reference 2a stands twice in the dossier.', 'dossier.items.1.reference', '2a'],
    [
      'Variant v1 does not quote the text at 208 to 231.',
      'dossier.variants.0.start',
      at(material.dossier.variants, 0).start + 1,
    ],
    [
      'The judgement on 2b for all parties does not name an item by its reference and key.',
      'dossier.judgements.0.commitment_key',
      'another',
    ],
    [
      'The judgement on 2b for all parties is supported, which is not open to that item.',
      'dossier.judgements.0.judgement',
      'supported',
    ],
    [
      'The judgement on 2b for all parties must say of S12 how it is linked to the statement if, and only if, it is a status.',
      'dossier.judgements.0.citations.0.link_to_statement',
      null,
    ],
    ['Source S01 bears on z-nothing, which is no item.', 'dossier.sources.0.bears_on', ['z-nothing']],
    [
      'Source S01 must say on which words it is classed if, and only if, it is classed.',
      'dossier.sources.0.classed_because',
      undefined,
    ],
    [
      'What is said in short of 2b for all parties in fr is not one sentence.',
      'headlines.judgements.0.fr',
      'Une phrase. Une autre.',
    ],
    [
      'The sentence in short on 2b for all parties is missing.',
      'headlines.judgements',
      material.headlines.judgements.slice(1),
    ],
  ])('%s', (sentence, place, value) => {
    expect(() => checkMaterial(changed((copy) => put(copy, place, value)))).toThrow(new SeedRefusal(sentence))
  })

  it.each([
    ['has no brief in its place.', 'variant', 'v2'],
    ['has a brief that quotes words which are not in it.', 'brief', 'Fernando Grande-Marlasca'],
  ])('A reading %s', (end, field, value) => {
    const other = changed((copy) => put(copy, `briefs.0.${field}`, value))
    expect(() => checkMaterial(other)).toThrow(
      `The reading of ${at(at(material.dossier.variants, 0).readings, 0).url} at v1 ${end}`,
    )
  })
})

describe('the clauses of a text', () => {
  it.each<[string, Partial<SeenTextOfFile['clauses'][number]>]>([
    ['for 2b that does not stand in it once, word for word.', { text: 'Words that are not there' }],
    ['for 2b whose operative words do not stand in it once, word for word.', { verb: 'will promote' }],
    ['for 2b that is said to be of passage 3.', { passage: 3 }],
  ])('%s', (end, said) => {
    const other = changed(({ dossier }) => Object.assign(at(at(dossier.renderings, 0).clauses, 0), said))
    expect(() => checkMaterial(other)).toThrow(
      new SeedRefusal(`The text of ${at(material.dossier.renderings, 0).address} has a clause ${end}`),
    )
  })
})

describe('readMaterial', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-seed-'))
    await cp(dataFolder, folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('refuses a text in which one byte is another', async () => {
    const file = path.join(folder, 'rabat-2022-07-08.en.txt')
    const bytes = await readFile(file)
    bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000)
    await writeFile(file, bytes)
    await expect(readMaterial(folder)).rejects.toThrow(
      new SeedRefusal(
        'rabat-2022-07-08.en.txt is not the text of the dossier: its SHA-256 is not b21ce7dd773250fa094256bb533dd0c772578127ee9b1cf1a94adf864424e481.',
      ),
    )
  })

  it.each([
    ['{', /^rabat-2022.json is not JSON: /],
    [Buffer.from([0xff]), /^rabat-2022.json is not UTF-8\.$/],
    ['{}', /^rabat-2022.json is not as described at note_on_evidence: /],
  ])('refuses a file that holds %j', async (content, sentence) => {
    await writeFile(path.join(folder, 'rabat-2022.json'), content)
    await expect(readMaterial(folder)).rejects.toThrow(sentence)
  })

  it.each([
    ['judgements.0.citations.0.quote', ' '],
    ['renderings.0.clauses.0.force_reason', ''],
  ])('refuses a dossier without %s', async (place, value) => {
    const { dossier } = changed((copy) => put(copy, `dossier.${place}`, value))
    await writeFile(path.join(folder, 'rabat-2022.json'), JSON.stringify(dossier))
    await expect(readMaterial(folder)).rejects.toThrow(`${place}: `)
  })

  it('refuses a field that nobody has described, rather than drop it', async () => {
    const file = path.join(folder, 'rabat-2022.json')
    const dossier = structuredClone(material.dossier)
    await writeFile(file, JSON.stringify({ ...dossier, areas: [{ ...at(dossier.areas, 0), colour: 'red' }] }))
    await expect(readMaterial(folder)).rejects.toThrow(
      /^rabat-2022.json is not as described at areas.0: .*colour/,
    )
  })
})
