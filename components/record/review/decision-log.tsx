import { useLocale } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'

/** Something that was decided or done, in words, with its reason where one was given. */
export type DecisionLine = { readonly at: string; readonly text: string; readonly reason: string | null }

/** What was decided so far, each with its day and reason, in the order given. */
export function DecisionLog({ lines, className }: { lines: readonly DecisionLine[]; className?: string }) {
  const locale = useLocale()
  return (
    <ul className={className ? `list log ${className}` : 'list log'}>
      {lines.map(({ at, text, reason }) => (
        <li key={`${at} ${text}`}>
          <span className="quiet nowrap">{formatDate(locale, at)}</span>
          <span>
            {text}
            {reason !== null && (
              <>
                {colonIn(locale)}
                <q dir="auto">{reason}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
