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

describe('checkMaterial', () => {
  it('finds the starter dossier whole', () => {
    expect(() => checkMaterial(material)).not.toThrow()
  })

  it.each<[string, (copy: Mutable<Material>) => void]>([
    [
      'Item 2a does not quote the text at 344 to 443.',
      (m) => {
        at(m.dossier.items, 0).start += 1
      },
    ],
    [
      'Item 2a does not quote the text at 343 to 9999.',
      (m) => {
        at(m.dossier.items, 0).end = 9999
      },
    ],
    [
      'Item 2a does not quote the text at 343 to 443.',
      (m) => {
        at(m.dossier.items, 0).exact += '.'
      },
    ],
    [
      'Item 2a does not have the words before it as its prefix.',
      (m) => {
        at(m.dossier.items, 0).prefix = 'highlighting '
      },
    ],
    [
      'Item 2a does not have the words after it as its suffix.',
      (m) => {
        at(m.dossier.items, 0).suffix = ''
      },
    ],
    [
      'Item 3z does not lie inside passage 3.',
      (m) => {
        at(m.dossier.items, 0).reference = '3z'
      },
    ],
    [
      'Item 99a does not lie inside passage 99.',
      (m) => {
        at(m.dossier.items, 0).reference = '99a'
      },
    ],
    [
      'Item 2a is of area elsewhere, which is not there.',
      (m) => {
        at(m.dossier.items, 0).area = 'elsewhere'
      },
    ],
    [
      'Item 2a is governed by 9z, which is no item.',
      (m) => {
        at(m.dossier.items, 0).governed_by = '9z'
      },
    ],
    [
      'The reference 2a stands twice in the dossier.',
      (m) => {
        at(m.dossier.items, 1).reference = '2a'
      },
    ],
    [
      'The source S01 stands twice in the dossier.',
      (m) => {
        at(m.dossier.sources, 1).id = 'S01'
      },
    ],
    [
      'The source address https://example.org/a stands twice in the dossier.',
      (m) => {
        at(m.dossier.sources, 0).url = 'https://example.org/a?utm_source=x'
        at(m.dossier.sources, 1).url = 'https://EXAMPLE.org/a'
      },
    ],
    [
      'Variant v1 does not quote the text at 208 to 231.',
      (m) => {
        at(m.dossier.variants, 0).start += 1
      },
    ],
    [
      'The reading of https://example.org/ at v1 is of a rendering that the statement does not have.',
      (m) => {
        at(at(m.dossier.variants, 0).readings, 0).url = 'https://example.org/'
      },
    ],
    [
      'There are 49 briefs for 48 readings of variants.',
      (m) => {
        m.briefs.push(at(m.briefs, 0))
      },
    ],
    [
      'The judgement on 2b for all parties does not name an item by its reference and key.',
      (m) => {
        at(m.dossier.judgements, 0).commitment_key = 'another'
      },
    ],
    [
      'The judgement on 2b for unhcr is for a party that does not speak in the statement.',
      (m) => {
        at(m.dossier.judgements, 0).party = 'unhcr'
      },
    ],
    [
      'The judgement on 2b for all parties is supported, which is not open to that item.',
      (m) => {
        at(m.dossier.judgements, 0).judgement = 'supported'
      },
    ],
    [
      'The judgement on 2b for all parties cites S08, which is not in the library.',
      (m) => {
        at(at(m.dossier.judgements, 0).citations, 0).source = 'S08'
      },
    ],
    [
      'The judgement on 2b for all parties must say of S12 how it is linked to the statement if, and only if, it is a status.',
      (m) => {
        at(at(m.dossier.judgements, 0).citations, 0).link_to_statement = null
      },
    ],
    [
      'The judgement on 2b for all parties points to citation 8, which it does not have.',
      (m) => {
        at(m.dossier.judgements, 0).rationale += ' It went on [8].'
      },
    ],
    [
      'Source S01 bears on z-nothing, which is no item.',
      (m) => {
        at(m.dossier.sources, 0).bears_on.push('z-nothing')
      },
    ],
    [
      'Source S01 must say on which words it is classed if, and only if, it is classed.',
      (m) => {
        delete at(m.dossier.sources, 0).classed_because
      },
    ],
    [
      'Source S02 must say on which words it is classed if, and only if, it is classed.',
      (m) => {
        at(m.dossier.sources, 1).classed_because = 'Test words, not from the source'
      },
    ],
    [
      'Source S01 is on behalf of unhcr, which does not speak in the statement.',
      (m) => {
        at(m.dossier.sources, 0).on_behalf_of = 'unhcr'
      },
    ],
    [
      'The text of https://example.org/ is of a rendering that the statement does not have.',
      (m) => {
        at(m.dossier.renderings, 0).address = 'https://example.org/'
      },
    ],
    [
      `The text of https://medafricatimes.com/?p=27350 stands twice in the dossier.`,
      (m) => {
        at(m.dossier.renderings, 0).address = at(m.dossier.renderings, 1).address
      },
    ],
    [
      'The clause of en-la-moncloa for 2b stands twice in the dossier.',
      (m) => {
        at(at(m.dossier.renderings, 0).clauses, 1).reference = '2b'
      },
    ],
    [
      'The sentence in short on 2b for all parties is missing.',
      (m) => {
        m.headlines.judgements.shift()
      },
    ],
    [
      'The sentence in short on 2b for all parties stands twice in the dossier.',
      (m) => {
        m.headlines.judgements.push(at(m.headlines.judgements, 0))
      },
    ],
    [
      'The sentence in short on 2b for spain is of no judgement.',
      (m) => {
        m.headlines.judgements.push({ ...at(m.headlines.judgements, 0), party: 'spain' })
      },
    ],
    [
      'The sentence in short on the whole of 7c is missing.',
      (m) => {
        m.headlines.wholes = []
      },
    ],
    [
      'What is said in short of 2b for all parties in fr is not one sentence.',
      (m) => {
        at(m.headlines.judgements, 0).fr = 'Une phrase. Une autre.'
      },
    ],
    [
      'What is said in short of the whole of 7c in ar is not one sentence.',
      (m) => {
        at(m.headlines.wholes, 0).ar = ' '
      },
    ],
    [
      'The judgement on 2b for all parties stands twice.',
      (m) => {
        m.dossier.judgements.push(at(m.dossier.judgements, 0))
      },
    ],
  ])('%s', (sentence, change) => {
    expect(() => checkMaterial(changed(change))).toThrow(new SeedRefusal(sentence))
  })

  it.each<[string, (brief: Mutable<Material['briefs'][number]>) => void]>([
    [
      'has no brief in its place.',
      (brief) => {
        brief.variant = 'v2'
      },
    ],
    [
      'has a brief that quotes words which are not in it.',
      (brief) => {
        brief.brief = 'Fernando Grande-Marlasca'
      },
    ],
    [
      'is quoted in another language than its own.',
      (brief) => {
        brief.language = 'es'
      },
    ],
  ])('A reading %s', (end, change) => {
    const other = changed(({ briefs }) => change(at(briefs, 0)))
    expect(() => checkMaterial(other)).toThrow(
      `The reading of ${at(at(material.dossier.variants, 0).readings, 0).url} at v1 ${end}`,
    )
  })
})

describe('the clauses of a text', () => {
  it.each<[string, (clause: Mutable<SeenTextOfFile['clauses'][number]>) => void]>([
    [
      'for 2b that does not stand in it once, word for word.',
      (clause) => {
        clause.text = `${clause.text}!`
      },
    ],
    [
      'for 2b that does not stand in it once, word for word.',
      (clause) => {
        clause.text = 'and'
        clause.verb = null
      },
    ],
    [
      'for 2b whose operative words do not stand in it once, word for word.',
      (clause) => {
        clause.verb = 'will promote'
      },
    ],
    [
      'for 2z, which is no item.',
      (clause) => {
        clause.reference = '2z'
      },
    ],
    [
      'for 2b that is said to be of passage 3.',
      (clause) => {
        clause.passage = 3
      },
    ],
    [
      'for ¶99 that is said to be of passage 99.',
      (clause) => {
        clause.reference = null
        clause.passage = 99
      },
    ],
  ])('%s', (end, change) => {
    const other = changed(({ dossier }) => change(at(at(dossier.renderings, 0).clauses, 0)))
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

  it('refuses a file that is away', async () => {
    await rm(path.join(folder, 'rabat-2022.briefs.json'))
    await expect(readMaterial(folder)).rejects.toThrow(/^rabat-2022.briefs.json could not be read: ENOENT/)
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
    [
      'a quote that is empty',
      /judgements.0.citations.0.quote: /,
      (m: Mutable<Material>) => {
        at(at(m.dossier.judgements, 0).citations, 0).quote = ' '
      },
    ],
    [
      'a quote without the place where it stands',
      /judgements.0.citations.0.locator: /,
      (m: Mutable<Material>) => {
        at(at(m.dossier.judgements, 0).citations, 0).locator = ''
      },
    ],
    [
      'a copy without its day',
      /judgements.0.citations.0.quote_seen.on: /,
      (m: Mutable<Material>) => {
        at(at(m.dossier.judgements, 0).citations, 0).quote_seen.on = ''
      },
    ],
    [
      'a text without words',
      /renderings.0.text: /,
      (m: Mutable<Material>) => {
        at(m.dossier.renderings, 0).text = '\n'
      },
    ],
    [
      'a force without its reason',
      /renderings.0.clauses.0.force_reason: /,
      (m: Mutable<Material>) => {
        at(at(m.dossier.renderings, 0).clauses, 0).force_reason = ''
      },
    ],
  ])('refuses %s', async (_what, sentence, change) => {
    await writeFile(path.join(folder, 'rabat-2022.json'), JSON.stringify(changed(change).dossier))
    await expect(readMaterial(folder)).rejects.toThrow(sentence)
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
