import 'server-only'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { becameIn, inQuestionIn } from '../rules/changed-quote'
import { quoteInCopy } from '../rules/quote-in-copy'

// Quotes are looked up in long copies in another thread.

const isLong = (text: string, quotes: number) => text.length * Math.max(1, quotes) > AT_ONCE

/** As `inQuestionIn`. */
export const inQuestionApart = apart('inQuestionIn', inQuestionIn, (text, quotes) =>
  isLong(text, quotes.length),
)

/** As `becameIn`. */
export const becameApart = apart('becameIn', becameIn, (earlier, newest, quotes) =>
  isLong(earlier + newest, quotes.length),
)

/** As `quoteInCopy`. */
export const quoteInCopyApart = apart('quoteInCopy', quoteInCopy, ({ text }) => isLong(text, 1))
