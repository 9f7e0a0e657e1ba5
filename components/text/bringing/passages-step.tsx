'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { RailSection } from '@/components/ground/ui/rail-section'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { changePassagesAction } from '@/lib/text/bringing/actions/passages'
import { bringAddress } from '@/lib/text/bringing/noun'
import type { BringingView, StepFault } from '@/lib/text/bringing/types'
import { wordsOf } from '@/lib/text/statement/rules/words'
import type { PassageView } from '@/lib/text/statement/types'
import { FurtherPassages } from './further-passages'
import { PassageHead } from './passage-head'
import { SayKind } from './say-kind'
import { StepProblems } from './step-problems'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

/** So many empty lines are told one by one; more are counted. */
const TOLD_EMPTY_LINES = 6

interface PassagesStepProps {
  /** With the passages that are shown. */
  bringing: BringingView
  /** How many there are in all, and after which an empty line stands. */
  passages: number
  emptyLines: readonly number[]
  saved: readonly StepFault[]
  /** The passage that is to be split; null while none is. */
  splitting: number | null
  /** The passage of which it is to be said what it is; null while of none. */
  saying: number | null
}

/** The passages with all their words. Each can be split before a word, or joined to the one before it. */
export function PassagesStep({
  bringing,
  passages: all,
  emptyLines: empty,
  saved,
  splitting,
  saying,
}: PassagesStepProps) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  const [state, change] = useSending(changePassagesAction, unsent)
  const { passages, content, id } = bringing
  const { language } = content.text
  const mayChange = bringing.may.change === true
  const page = localePath(locale, bringAddress(id, 'passages'))
  const split = passages.find(({ number }) => number === splitting)
  return (
    <form action={change}>
      <StepProblems state={state} saved={saved} />
      <Which id={id} version={bringing.version} />
      <RailSection
        id="passages"
        title={t('passages')}
        aside={
          <>
            <p>{t('passagesHow')}</p>
            <p>
              {t('lineBreaks', { n: all })}.{' '}
              {empty.length > TOLD_EMPTY_LINES
                ? t('emptyLines', { n: empty.length })
                : empty.map((a) => t('emptyLine', { a, b: a + 1 })).join(' ')}
            </p>
            {content.structure && <p>{t(content.structure.isGuess ? 'block.guess' : 'block.read')}</p>}
          </>
        }
      >
        {mayChange && empty.length > 0 && (
          <div className="pb-m">
            <SubmitButton small name="lines" value="empty" describedBy="join-empty-how">
              {t('joinEmpty')}
            </SubmitButton>
            <p className="small quiet pt-s" id="join-empty-how">
              {t('joinEmptyHow')}
            </p>
          </div>
        )}
        <ol className="list brought">
          {passages.map((passage) => (
            <li key={passage.number} id={`p${passage.number}`}>
              <PassageHead bringing={bringing} passage={passage} />
              <p className="serif" lang={language} dir={directionOf(language)}>
                {passage.text}
              </p>
              {mayChange && (
                <p className="line">
                  <a
                    className="tap"
                    href={`${page}?split=${passage.number}#p${passage.number}`}
                    aria-label={t('splitNamed', { n: passage.number })}
                  >
                    {t('split')}
                  </a>
                  {passage.number > 1 && (
                    <button
                      type="submit"
                      className="linklike"
                      name="join"
                      value={passage.number}
                      aria-label={t('joinNamed', { n: passage.number, m: passage.number - 1 })}
                    >
                      {t('join', { n: passage.number - 1 })}
                    </button>
                  )}
                  <a
                    className="tap"
                    href={`${page}?block=${passage.number}#p${passage.number}`}
                    aria-label={t('block.changeNamed', { n: passage.number })}
                  >
                    {t('block.change')}
                  </a>
                </p>
              )}
              {mayChange && saying === passage.number && (
                <SayKind bringing={bringing} passage={passage} cancel={`${page}#p${passage.number}`} />
              )}
              {mayChange && split?.number === passage.number && (
                <SplitHere passage={passage} language={language} cancel={`${page}#p${passage.number}`} />
              )}
            </li>
          ))}
        </ol>
        <FurtherPassages n={all - passages.length} />
        <p className="btns pt-m">
          <a className="btn btn--go" href={localePath(locale, bringAddress(id, 'about'))}>
            {t('step.about')}
          </a>
        </p>
      </RailSection>
    </form>
  )
}

/** Every word of a passage but the first: the one chosen begins the new passage. */
function SplitHere({
  passage,
  language,
  cancel,
}: {
  passage: PassageView
  language: string
  cancel: string
}) {
  const t = useTranslations('bringing')
  const words = wordsOf(passage.text, passage.start)
  const { number } = passage
  const endOf = (index: number) => (words[index]?.end ?? passage.start) - passage.start
  return (
    <fieldset className="split">
      <legend className="mini">{t('splitHow')}</legend>
      <input type="hidden" name="split" value={number} />
      <p className="pickwords" lang={language} dir={directionOf(language)}>
        {passage.text.slice(0, endOf(0))}
        {words.slice(1).map((word, index) => (
          <Fragment key={word.start}>
            {passage.text.slice(endOf(index), word.start - passage.start)}
            <label>
              <input type="radio" name="at" value={word.start} aria-label={`${index + 2} ${word.text}`} />
              {word.text}
            </label>
          </Fragment>
        ))}
        {passage.text.slice(endOf(words.length - 1))}
      </p>
      <p className="line">
        <SubmitButton small>{t('splitHere')}</SubmitButton>
        <a className="tap" href={cancel}>
          {t('cancel')}
        </a>
      </p>
    </fieldset>
  )
}
