// Words that were parted at the end of a line. A hyphen that was put there to part a word goes; one that is the word's own stays. Which of the two it is the
// rest of the document says, and where it does not, whether it parts words at all; each is told, for a person to look at.

/** The words of a document with how often each stands in it, in lower case, those at ends of lines left out. @param {readonly string[]} lines */
export function lexiconOf(lines) {
  /** @type {Map<string, number>} */
  const words = new Map()
  for (const line of lines) {
    const all = line.toLowerCase().match(/[\p{L}\p{M}\d]+(?:[-‐‑][\p{L}\p{M}\d]+)*[-‐]?/gu) ?? []
    for (const word of all)
      if (!/[-‐]$/.test(word)) words.set(word.replace(/[‐‑]/g, '-'), (words.get(word) ?? 0) + 1)
  }
  const parted = lines.slice(0, -1).flatMap((line, index) => partsAt(line, lines[index + 1] ?? '') ?? [])
  const alone = new Set([...words.keys()].flatMap((word) => word.split('-')))
  // Two halves that are words nowhere else are halves of one.
  const isParting =
    parted.some(({ before, after }) => words.has(`${before}${after}`)) ||
    parted.filter(({ before, after }) => !alone.has(before) && !alone.has(after)).length > 1
  return { words, isParting, alone }
}

/** The longest half of a word that is looked for, in UTF-16 code units: more of a line is not looked at, however long it is. */
const LONGEST_HALF = 200

/** The two halves of a word round the end of a line, in lower case; null where none is parted there. @param {string} line @param {string} next */
function partsAt(line, next) {
  const [, before] = /([\p{L}\p{M}\d]+)[-‐\u00ad]$/u.exec(line.trimEnd().slice(-LONGEST_HALF)) ?? []
  const [after] = /^[\p{L}\p{M}\d]+/u.exec(next.trimStart()) ?? []
  return before !== undefined && after !== undefined
    ? { before: before.toLowerCase(), after: after.toLowerCase() }
    : null
}

/**
 * A line with the next one: with a space between, or, where a word was parted, without.
 *
 * @param {string} line
 * @param {string} next
 * @param {ReturnType<typeof lexiconOf>} lexicon
 * @returns {{ text: string, joined: string | null }} `joined`: the word as it was put together, and as it stood
 */
export function joinedLines(line, next, lexicon) {
  const [before, after] = [line.trimEnd(), next.trimStart()]
  if (/[\u2010-\u2015/]$/.test(before) && !/\s[\u2010-\u2015]$/.test(before) && !before.endsWith('‐'))
    return { text: before + after, joined: null }
  const parts = partsAt(before, after)
  if (parts === null) return { text: `${before} ${after}`, joined: null }
  const isOwn = !before.endsWith('\u00ad') && keeps(parts, after, lexicon)
  const text = (isOwn ? before : before.slice(0, -1)) + after
  const word = `${parts.before}${isOwn ? '-' : ''}${parts.after}`
  return { text, joined: `${parts.before}- ${parts.after} → ${word}` }
}

/** Whether a hyphen is its word's own. @param {{ before: string, after: string }} parts @param {string} next @param {ReturnType<typeof lexiconOf>} lexicon */
function keeps({ before, after }, next, { words, isParting, alone }) {
  if (!/^\p{Ll}/u.test(next) || /\d$/.test(before)) return true
  if (words.has(`${before}${after}`)) return false
  if (words.has(`${before}-${after}`)) return true
  return !isParting || (alone.has(before) && alone.has(after))
}
