'use client'

import { useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Ref } from '@/components/ground/ui/ref'
import { QuotedWords } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { removeMarkAction } from '@/lib/text/bringing/actions/marks'
import type { BringingView } from '@/lib/text/bringing/types'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { ByProgram } from '../commitment/by-program'
import { ForceMark } from '../method/force-mark'
import { OwnTitle } from '../statement/own-words'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

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

type OnItsWay = Pick<BringingView, 'id' | 'version'>

/** Takes a mark off again. */
function TakeOffButton({
  mark,
  passage,
  name,
  ...which
}: OnItsWay & { mark: string; passage: number; name: string }) {
  const t = useTranslations('bringing')
  const [state, remove] = useSending(removeMarkAction, unsent)
  return (
    <form action={remove}>
      <Which {...which} />
      <input type="hidden" name="markId" value={mark} />
      <input type="hidden" name="passage" value={passage} />
      <SubmitButton small label={name}>
        {t('takeOff')}
      </SubmitButton>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
