import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/i18n/routing'
import { DeskSection } from '../layout/desk-section'

interface Part {
  title: string
  /** Its list; null where there is nothing in it, which `empty` says. */
  list: ReactNode | null
  empty: string
}

interface WorkSectionsProps {
  /** The last part of the address of all of it, and the end of the sections' ids: `requests`. */
  of: 'requests'
  /** The words of the link to all of it. */
  openAll: string
  /** What others recorded; null for whoever does not decide on it. */
  toRead: Part | null
  /** What one recorded oneself, and how a new one is begun; null for whoever records none. */
  mine: (Part & { begin: string; shortcut?: string }) | null
}

/** The desk's two sections of something that one person records and another reads, with the ways to all of it and to a new one. */
export function WorkSections({ of, openAll, toRead, mine }: WorkSectionsProps) {
  const locale = useLocale()
  const address = localePath(locale, `/desk/${of}`)
  const all = (
    <a className="tap" href={address}>
      {openAll}
    </a>
  )
  return (
    <>
      {toRead && (
        <DeskSection
          id={`${of}-to-read`}
          title={toRead.title}
          aside={all}
          isEmpty={toRead.list === null}
          empty={toRead.empty}
        >
          {toRead.list}
        </DeskSection>
      )}
      {mine && (
        <DeskSection
          id={`my-${of}`}
          title={mine.title}
          aside={
            <span className="line gap-s">
              <a className="tap" href={`${address}/new`} aria-keyshortcuts={mine.shortcut}>
                {mine.begin}
              </a>
              {all}
            </span>
          }
          isEmpty={mine.list === null}
          empty={mine.empty}
        >
          {mine.list}
        </DeskSection>
      )}
    </>
  )
}
