import type { SignedHead } from '@/lib/record/event/rules/head'

/**
 * Heads as they were downloaded or kept, a line each.
 *
 * @param text of the file
 * @param name of the file, for the sentence
 * @throws Error for what is no signed head of an event, and where there is none: nothing could be verified against it
 */
export function headsOf(text: string, name: string): SignedHead[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new Error(`${name} holds no signed head`)
  return lines.map((line) => {
    const head = parsed(line)
    if (!isHead(head)) throw new Error(`${name} is no signed head`)
    return head
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // What is no JSON is no head, as anything else of another shape.
    return null
  }
}

function isHead(value: unknown): value is SignedHead {
  if (typeof value !== 'object' || value === null) return false
  const { position, hash, at, key, signature } = value as Partial<Record<keyof SignedHead, unknown>>
  return (
    typeof position === 'number' &&
    Number.isSafeInteger(position) &&
    position >= 1 &&
    [hash, at, key, signature].every((each) => typeof each === 'string')
  )
}
