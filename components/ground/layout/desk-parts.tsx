import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { DeskSection } from './desk-section'

/** A part of the desk: something that may hold work. */
export interface DeskPart {
  /** The id that its head has, and its name where it is empty: links to it hold either way. */
  readonly id: string
  readonly title: string
  readonly isEmpty: boolean
  /** Small print at the end of its head. */
  readonly aside?: ReactNode
  /** Where all of its kind stand, without a language, for whoever looks although nothing waits. */
  readonly path?: string
  readonly body: ReactNode
}

/** The parts of the desk that hold something, in their order. */
export function FilledParts({ parts }: { parts: readonly DeskPart[] }) {
  return parts
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ id, title, aside, body }) => (
      <DeskSection key={id} id={id} title={title} aside={aside}>
        {body}
      </DeskSection>
    ))
}

/** The parts that hold nothing, in one sentence, so that people know where to look; nothing where all hold something. */
export function EmptyParts({ parts }: { parts: readonly DeskPart[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const empty = parts.filter(({ isEmpty }) => isEmpty)
  if (empty.length === 0) return null
  return (
    <p className="nothing">
      <b>
        {t('nothingIn')}
        {colonIn(locale)}
      </b>
      {empty.map(({ id, title, path }, index) => (
        <Fragment key={id}>
          {index > 0 && commaIn(locale)}
          {path === undefined ? (
            <span id={id}>{title}</span>
          ) : (
            <a id={id} className="tap" href={localePath(locale, path)}>
              {title}
            </a>
          )}
        </Fragment>
      ))}
      .
    </p>
  )
}
