'use client'

import { useTranslations } from 'next-intl'
import type { Span } from '@/lib/text/statement/rules/span'
import type { PassageView } from '@/lib/text/statement/types'
import { BroughtPassage } from './brought-passage'
import type { ListedMark } from './marked-list'

interface TextToMarkProps {
  /** Those that are shown, with what is marked in them and what is proposed of them. */
  passages: readonly PassageView[]
  language: string
  marks: readonly ListedMark[]
  suggestions: readonly Span[]
  /** The page of the marks. */
  page: string
  mayMark: boolean
}

/** The passages that are shown, each with the way to mark words of it. */
export function TextToMark({ passages, language, marks, suggestions, page, mayMark }: TextToMarkProps) {
  const t = useTranslations('bringing')
  return (
    <ol className="list brought">
      {passages.map((passage) => (
        <li key={passage.number} id={`p${passage.number}`}>
          <bdi className="quiet" dir="ltr">
            ¶{passage.number}
          </bdi>
          <BroughtPassage
            {...{ passage, language, marks }}
            suggestions={suggestions.filter(({ start, end }) => passage.start <= start && end <= passage.end)}
          />
          {mayMark && (
            <p>
              <a className="tap" href={`${page}?passage=${passage.number}#choose`}>
                {t('markIn', { n: passage.number })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
