import { useLocale, useTranslations } from 'next-intl'
import type { BringingView, StepFault, Suggestion } from '@/lib/bringing/types'
import { directionOf, localePath } from '@/lib/i18n/routing'
import { bringAddress } from '@/lib/statement/rules/addresses'
import type { ChosenWords as Choice } from '@/lib/statement/rules/choose-words'
import { contextOf } from '@/lib/statement/rules/span'
import { lexiconLanguage } from '@/lib/statement/rules/wording-lexicon'
import type { PassageView } from '@/lib/statement/types'
import { ForceMark } from '../method/force-mark'
import { ChosenWords } from '../statement/chosen-words'
import { OwnTitle } from '../statement/own-words'
import { WordPicker } from '../statement/word-picker'
import { Hang } from '../ui/hang'
import { Ref } from '../ui/ref'
import { Sign } from '../ui/sign'
import { Words } from '../ui/words'
import { BroughtPassage } from './brought-passage'
import { DismissButton, TakeOffButton } from './mark-acts'
import { MarkWordsForm } from './mark-words-form'
import { SavedProblems } from './saved-problems'

export interface MarksStepProps {
  bringing: BringingView
  saved: readonly StepFault[]
  /** The passage in which words are chosen, and which; null while none is. */
  choosing: { readonly passage: PassageView; readonly chosen: Choice; readonly force: string } | null
  /** The mark that is changed; null while none is. */
  changing: BringingView['marks'][number] | null
}

/** What is said, marked by hand or from a suggestion: the words, how firmly, why, in which area. */
export function MarksStep({ bringing, saved, choosing, changing }: MarksStepProps) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  const mayChange = bringing.may.change === true
  const hasAreas = bringing.content.areas.length > 0
  const page = localePath(locale, bringAddress(bringing.id, 'marks'))
  return (
    <>
      <SavedProblems saved={saved} />
      {changing && mayChange && <Changing bringing={bringing} mark={changing} />}
      {choosing && mayChange && hasAreas && <Choosing bringing={bringing} choosing={choosing} page={page} />}
      <Hang id="marked" title={t('marked')} aside={<p>{t('marksHow')}</p>}>
        {bringing.marks.length === 0 ? (
          <p className="quiet">{t('noMarks')}</p>
        ) : (
          <Marked bringing={bringing} page={page} />
        )}
        <p className="btns pt-m">
          <a className="btn btn--go" href={localePath(locale, bringAddress(bringing.id, 'submit'))}>
            {t('step.submit')}
          </a>
        </p>
      </Hang>
      <Hang id="suggested" title={t('suggested')} aside={<p>{t('fixedList')}</p>}>
        <Suggested bringing={bringing} page={page} mayAccept={mayChange && hasAreas} />
      </Hang>
      <Hang id="text" title={t('marks')} aside={<p>{t('howTo')}</p>}>
        {!hasAreas && (
          <p className="pb-m">
            <a href={localePath(locale, bringAddress(bringing.id, 'parties'))}>{t('areasFirst')}</a>
          </p>
        )}
        <ol className="list brought">
          {bringing.passages.map((passage) => (
            <li key={passage.number} id={`p${passage.number}`}>
              <bdi className="quiet" dir="ltr">
                ¶{passage.number}
              </bdi>
              <BroughtPassage passage={passage} bringing={bringing} suggest />
              {mayChange && hasAreas && (
                <p>
                  <a className="tap" href={`${page}?passage=${passage.number}#choose`}>
                    {t('markIn', { n: passage.number })}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </Hang>
    </>
  )
}

function Marked({ bringing, page }: { bringing: BringingView; page: string }) {
  const t = useTranslations('bringing')
  const { language } = bringing.content.text
  return (
    <ul className="list">
      {bringing.marks.map((mark) => (
        <li key={mark.id} id={`mark-${mark.id}`} className="line">
          <Ref>{mark.reference}</Ref>
          <Words lang={language}>“{mark.exact}”</Words>
          <ForceMark force={mark.force} />
          <OwnTitle of={mark} />
          {bringing.may.change === true && (
            <span className="push btns">
              <a
                className="btn btn--s"
                href={`${page}?mark=${mark.id}#item`}
                aria-label={t('changeNamed', { ref: mark.reference })}
              >
                {t('change')}
              </a>
              <TakeOffButton
                id={bringing.id}
                version={bringing.version}
                mark={mark.id}
                name={t('takeOffNamed', { ref: mark.reference })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

interface SuggestedProps {
  bringing: BringingView
  page: string
  mayAccept: boolean
}

function Suggested({ bringing, page, mayAccept }: SuggestedProps) {
  const t = useTranslations('bringing')
  const { language } = bringing.content.text
  if (lexiconLanguage(language) === null) return <p className="quiet">{t('noLexicon')}</p>
  if (bringing.suggestions.length === 0) return <p className="quiet">{t('noSuggestions')}</p>
  return (
    <ul className="list">
      {bringing.suggestions.map((suggestion) => (
        <li key={suggestion.start} className="line">
          <bdi className="quiet" dir="ltr">
            ¶{suggestion.passage}
          </bdi>
          <span className="serif sugg" lang={language} dir={directionOf(language)}>
            {suggestion.words}
          </span>
          <Sign name="to" />
          <ForceMark force={suggestion.force} />
          <Why suggestion={suggestion} />
          {mayAccept && (
            <span className="push btns">
              <a
                className="btn btn--s"
                href={`${page}?passage=${suggestion.passage}&from=${suggestion.start}&to=${suggestion.end}&force=${suggestion.force}#choose`}
                aria-label={t('acceptNamed', { words: suggestion.words, n: suggestion.passage })}
              >
                {t('accept')}
              </a>
              <DismissButton
                id={bringing.id}
                version={bringing.version}
                suggestion={suggestion}
                name={t('dismissNamed', { words: suggestion.words, n: suggestion.passage })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Why({ suggestion: { entry, why } }: { suggestion: Suggestion }) {
  const t = useTranslations()
  return (
    <span className="small quiet">
      {t('bringing.entry', { entry, why: t(`statement.lexicon.why.${why}`) })}
    </span>
  )
}

/** First word, last word, or the words themselves; then what is said about them. */
function Choosing({
  bringing,
  choosing: { passage, chosen, force },
  page,
}: {
  bringing: BringingView
  choosing: NonNullable<MarksStepProps['choosing']>
  page: string
}) {
  const t = useTranslations('bringing')
  const { text, language } = bringing.content.text
  const span = chosen.span && {
    ...chosen.span,
    exact: text.slice(chosen.span.start, chosen.span.end),
    ...contextOf(text, chosen.span),
  }
  return (
    <section aria-labelledby="choose">
      <h2 className="h2 pt-l" id="choose">
        {t('choosing', { n: passage.number })}
      </h2>
      <form method="get" action={`${page}#choose`} key={`${span?.start} ${span?.end}`}>
        <input type="hidden" name="passage" value={passage.number} />
        {force !== '' && <input type="hidden" name="force" value={force} />}
        <WordPicker text={passage.text} offset={passage.start} lang={language} chosen={span} />
        <p className="btns">
          <button type="submit" className="btn">
            {t('chooseThese')}
          </button>
        </p>
      </form>
      {span && (
        <>
          <ChosenWords span={span} lang={language} items={bringing.marks} />
          <MarkWordsForm bringing={bringing} passage={passage.number} span={span} force={force} />
        </>
      )}
    </section>
  )
}

function Changing({ bringing, mark }: { bringing: BringingView; mark: BringingView['marks'][number] }) {
  const t = useTranslations('bringing')
  return (
    <section aria-labelledby="item">
      <h2 className="h2 pt-l" id="item">
        {t('markChange', { ref: mark.reference })}
      </h2>
      <p className="serif">
        <Words lang={bringing.content.text.language}>“{mark.exact}”</Words>
      </p>
      <MarkWordsForm bringing={bringing} change={mark} />
    </section>
  )
}
