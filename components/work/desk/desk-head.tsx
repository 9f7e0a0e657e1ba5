import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Said } from '@/lib/work/desk/rules/waiting'

interface DeskHeadProps {
  /** What waits for them. */
  said: readonly Said[]
  /** Whether they write: judgements, notes, searches, requests. */
  writes: boolean
  maySet: boolean
  /** What the page says of itself while others work. */
  live: ReactNode
}

/** What waits for somebody, in a sentence each, and what they can begin. */
export function DeskHead({ said, writes, maySet, live }: DeskHeadProps) {
  const t = useTranslations('desk.head')
  return (
    <div className="line deskhead">
      <div>
        {said.length > 0 && (
          <p className="subtitle">{said.map(({ message, n }) => t(message, { n })).join(' ')}</p>
        )}
        {live}
      </div>
      <Begin writes={writes} maySet={maySet} />
    </div>
  )
}

/** What somebody can begin, by their roles. */
function Begin({ writes, maySet }: Pick<DeskHeadProps, 'writes' | 'maySet'>) {
  const t = useTranslations()
  const locale = useLocale()
  if (!writes && !maySet) return null
  return (
    <nav className="line deskhead__begin" aria-label={t('desk.head.begin')}>
      {writes && (
        <a className="btn btn--go" href={localePath(locale, '/desk/new')}>
          {t('layout.nav.newUpdate')}
        </a>
      )}
      {writes && (
        <a className="tap" href={localePath(locale, '/desk/notes#new')} aria-keyshortcuts="n">
          {t('note.new')}
        </a>
      )}
      {maySet && (
        <a className="tap" href={localePath(locale, '/desk/follow-ups/new')} aria-keyshortcuts="f">
          {t('ui.action.setQuestion')}
        </a>
      )}
      {writes && (
        <>
          <a className="tap" href={localePath(locale, '/desk/searches/new')} aria-keyshortcuts="l">
            {t('search-log.new')}
          </a>
          <a className="tap" href={localePath(locale, '/desk/requests/new')}>
            {t('request.new')}
          </a>
        </>
      )}
    </nav>
  )
}
