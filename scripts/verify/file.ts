// A record that was downloaded (`events.jsonl`), read line by line, against heads that were downloaded or kept.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { ListedKey, SignedHead } from '@/lib/event/rules/head'
import { keyRing } from '@/lib/event/rules/key-ring'
import { RecordCheck } from '@/lib/event/rules/verify-record'
import type { RecordLine } from '@/lib/event/types'
import type { Verified } from './report'

/** What a downloaded record is compared with. */
interface Against {
  readonly listed: readonly ListedKey[]
  readonly vouched: readonly string[]
  readonly heads: readonly SignedHead[]
}

/** @param path of the file */
export function verifyFile(path: string, against: Against): Promise<Verified> {
  return verifyLines(createReadStream(path), against)
}

/**
 * A record as it is read from anywhere.
 *
 * @param tell of each line, as it was found to be one
 * @throws Error for what is no line of a record
 */
export async function verifyLines(
  input: Readable,
  { listed, vouched, heads }: Against,
  tell: (line: RecordLine) => void = () => undefined,
): Promise<Verified> {
  const check = new RecordCheck(keyRing(listed, vouched))
  for await (const line of recordLines(input)) {
    check.takeLine(line)
    tell(line)
    for (const head of heads) if (head.position === line.position) check.takeHead(head)
  }
  for (const head of heads) if (head.position > check.last) check.takeHead(head)
  return { ...check.end(), isVouched: vouched.length > 0 }
}

/** The lines of a record, one after the other. @throws Error for what is no line of a record */
export async function* recordLines(input: Readable): AsyncGenerator<RecordLine> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (text !== '') yield lineOf(text, number)
  }
}

/** All that a line says, in its order: of a public act what its leaf is made from, of every other event its leaf. */
const OPENED =
  'position,at,actorKind,verb,objectType,objectId,statementId,payload,objectSha256,salt,seal,hash'
const CLOSED = 'position,leaf'

/**
 * A line exactly as the record is given out. What stood beside that, or twice, no leaf would be made from: it would pass unseen.
 *
 * @throws Error for what is no line of a record
 */
function lineOf(text: string, number: number): RecordLine {
  try {
    const line = JSON.parse(text) as RecordLine
    const says = Object.keys(line).join()
    const isLine =
      Number.isSafeInteger(line.position) &&
      ('leaf' in line
        ? says === CLOSED && typeof line.leaf === 'string'
        : says === OPENED && typeof line.hash === 'string' && typeof line.seal === 'string')
    if (isLine && JSON.stringify(line) === text) return line
  } catch {
    // Told below, with its number.
  }
  throw new Error(`line ${number} is no line of a record`)
}
