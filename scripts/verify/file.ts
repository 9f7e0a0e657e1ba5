// A record that was downloaded (`events.jsonl`), read line by line, against heads that were downloaded or kept.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ListedKey, SignedHead } from '@/lib/event/rules/head'
import { keyRing } from '@/lib/event/rules/key-ring'
import { RecordCheck } from '@/lib/event/rules/record-check'
import type { RecordLine } from '@/lib/event/types'
import type { Verified } from './report'

export async function verifyFile(
  path: string,
  {
    listed,
    vouched,
    heads,
  }: { listed: readonly ListedKey[]; vouched: readonly string[]; heads: readonly SignedHead[] },
): Promise<Verified> {
  const check = new RecordCheck(keyRing(listed, vouched))
  let number = 0
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1
    if (text === '') continue
    const line = lineOf(text, number)
    check.takeLine(line)
    for (const head of heads) if (head.position === line.position) check.takeHead(head)
  }
  for (const head of heads) if (head.position > check.last) check.takeHead(head)
  return { ...check.end(), isVouched: vouched.length > 0 }
}

/** @throws Error for what is no line of a record */
function lineOf(text: string, number: number): RecordLine {
  try {
    const line = JSON.parse(text) as RecordLine
    const isLine =
      Number.isSafeInteger(line.position) &&
      ('leaf' in line
        ? typeof line.leaf === 'string'
        : typeof line.hash === 'string' && typeof line.seal === 'string')
    if (isLine) return line
  } catch {
    // Told below, with its number.
  }
  throw new Error(`line ${number} is no line of a record`)
}
