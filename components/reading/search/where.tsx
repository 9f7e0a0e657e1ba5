import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnWords } from '@/components/text/statement/own-words'
import type { FoundPart } from '@/lib/reading/search/rules/parts'
import type { FoundIn } from '@/lib/reading/search/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'

interface WhereProps {
  /** What kind of thing it is, with its reference; a link where nothing below it is one. */
  what: ReactNode
  /** In which parts of it the words stand. */
  parts?: readonly FoundPart[]
  /** The statement that it is of; null where that need not be said. */
  statement: FoundIn | null
  /** What is not public is on the desk only, and says so. */
  isPublic?: boolean
  /** What else there is to say of where it stands. */
  children?: ReactNode
}

/** The first line of whatever was found, alike for all kinds: what it is, where in it the words stand, and of which statement it is. */
export function Where({ what, parts = [], statement, isPublic = true, children }: WhereProps) {
  const t = useTranslations('search')
  return (
    <p className="where">
      <span>{what}</span>
      {parts.map((part) => (
        <span key={part}>{t(`in.${part}`)}</span>
      ))}
      {children}
      {statement && (
        <span>
          <StatementName statement={statement} />
        </span>
      )}
      {!isPublic && <span>{t('team')}</span>}
    </p>
  )
}

/** What the statement that something stands in is called in short. */
function StatementName({ statement: { language, ...named } }: { statement: FoundIn }) {
  return <OwnWords words={shortTitleIn({ ...named, base: { language } }, useLocale())} />
}
