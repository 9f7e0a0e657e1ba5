// A record that was downloaded (`events.jsonl`), read line by line, against heads that were downloaded or kept.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { ListedKey, SignedHead } from '@/lib/record/event/rules/head'
import { keyRing } from '@/lib/record/event/rules/key-ring'
import { RecordCheck } from '@/lib/record/event/rules/verify-record'
import type { RecordLine } from '@/lib/record/event/types'
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
  for await (const text of linesOf(input)) {
    number += 1
    if (text !== '') yield lineOf(text, number)
  }
}

/** Longer than any line of a record, in UTF-16 code units: a file that is one line would fill the memory. */
const LONGEST_LINE = 1_000_000

/** Lines of a file in UTF-8. @throws Error for one that is too long, before more of it is read */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const words = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of input) {
    const [first = '', ...others] = words.decode(Buffer.from(chunk), { stream: true }).split('\n')
    rest += first
    for (const next of others) {
      yield rest.replace(/\r$/, '')
      rest = next
    }
    if (rest.length > LONGEST_LINE) throw new Error('a line is longer than any of a record')
  }
  rest += words.decode()
  if (rest !== '') yield rest
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
