/** The marks in which words stand when they are quoted; an empty one is not set. */
export interface QuotationMarks {
  readonly open: string
  readonly close: string
}

const MARKS: Readonly<Record<string, QuotationMarks>> = {
  fr: { open: '«\u00a0', close: '\u00a0»' },
  es: { open: '«', close: '»' },
  ar: { open: '«', close: '»' },
}

const ENGLISH: QuotationMarks = { open: '“', close: '”' }

/** Marks that open, and what closes them. A straight one does both; an apostrophe quotes nothing. */
const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '"': '"' }
const CLOSING = new Set(Object.values(PAIRS))

/**
 * The marks to set round words, those of their language. Words that were copied with marks of their own keep these, and get no second ones:
 * where they are a quotation as a whole none is set, where only one end was copied the other is.
 */
export function marksAround(words: string, language: string): QuotationMarks {
  const { open, close } = MARKS[language.slice(0, 2)] ?? ENGLISH
  const own = ownMarks(words.trim())
  return { open: own.opens ? '' : open, close: own.closes ? '' : close }
}

/** Words between the quotation marks of their language, with no second ones round their own. */
export function quotedIn(language: string, words: string): string {
  const { open, close } = marksAround(words, language)
  return `${open}${words}${close}`
}

/** Which ends of a text have a mark that opens or closes all of it, or whose other end was not copied. */
function ownMarks(text: string): { opens: boolean; closes: boolean } {
  const last = text.replace(/[.,;:!?…،؛؟]+$/u, '').length - 1
  const open: { mark: string; at: number }[] = []
  let endOfFirst: number | null = null
  let closes = false
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? ''
    const newest = open.at(-1)
    if (newest && PAIRS[newest.mark] === mark) {
      open.pop()
      if (newest.at === 0) endOfFirst = at
      closes ||= at === last && newest.at === 0
    } else if (mark in PAIRS) open.push({ mark, at })
    else if (CLOSING.has(mark)) closes ||= at === last
  }
  const opens = (text[0] ?? '') in PAIRS && (endOfFirst === null || endOfFirst === last)
  return { opens, closes }
}
