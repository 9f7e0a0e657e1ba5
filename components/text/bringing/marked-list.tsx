'use client'

import { useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { QuotedWords } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { BringingView } from '@/lib/text/bringing/types'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { ByProgram } from '../commitment/by-program'
import { ForceMark } from '../method/force-mark'
import { OwnTitle } from '../statement/own-words'
import { TakeOffButton } from './mark-acts'

/** A mark as lists of the step show it. */
export type ListedMark = Pick<
  BringingView['marks'][number],
  'id' | 'start' | 'end' | 'reference' | 'exact' | 'force' | 'title' | 'titleLanguage' | 'proposedBy'
>

interface MarkedListProps extends Pick<BringingView, 'id' | 'version'> {
  language: string
  marks: readonly ListedMark[]
  /** The page of the marks. */
  page: string
  mayChange: boolean
}

/** What is marked in the passages that are shown, each to be changed or taken off again. */
export function MarkedList({ id, version, language, marks, page, mayChange }: MarkedListProps) {
  const t = useTranslations('bringing')
  return (
    <ul className="list">
      {marks.map((mark) => {
        const named = { ref: mark.reference, title: isolated(mark.title) }
        return (
          <li key={mark.id} id={`mark-${mark.id}`} className="line">
            <Ref>{mark.reference}</Ref>
            <QuotedWords lang={language} words={mark.exact} />
            <ForceMark force={mark.force} />
            <OwnTitle of={mark} />
            <ByProgram program={mark.proposedBy} />
            {mayChange && (
              <span className="push btns">
                <a
                  className="btn btn--s"
                  href={`${page}?mark=${mark.id}#item`}
                  aria-label={t('changeNamed', named)}
                >
                  {t('change')}
                </a>
                <TakeOffButton
                  {...{ id, version }}
                  mark={mark.id}
                  passage={passageOf(mark.reference)}
                  name={t('takeOffMark', named)}
                />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
