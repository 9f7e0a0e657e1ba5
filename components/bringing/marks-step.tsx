import { useLocale, useTranslations } from 'next-intl'
import type { BringingView, StepFault, Suggestion } from '@/lib/bringing/types'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import { grouped } from '@/lib/platform/grouped'
import type { Part } from '@/lib/platform/parts'
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
import { PartTurn } from '../ui/part-turn'
import { Ref } from '../ui/ref'
import { QuotedWords } from '../ui/words'
import { BroughtPassage } from './brought-passage'
import { TakeOffButton } from './mark-acts'
import { MarkWordsForm } from './mark-words-form'
import { SavedProblems } from './saved-problems'
import type { ShownProposal } from './suggested-fields'
import { SuggestionList } from './suggestion-list'
import { SuggestionOrder } from './suggestion-order'

export interface MarksStepProps {
  bringing: BringingView
  /** All that the lexicon proposes, and the part of it that is shown, with what each would mark. */
  suggestions: readonly Suggestion[]
  suggested: Part<ShownProposal>
  /** How suggestions are ordered; undefined for the order of the text. */
  order?: 'taken' | undefined
  saved: readonly StepFault[]
  /** The passage in which words are chosen, and which; null while none is. */
  choosing: { readonly passage: PassageView; readonly chosen: Choice } | null
  /** The mark that is changed; null while none is. */
  changing: BringingView['marks'][number] | null
}

/** What is said, marked by hand or from a suggestion: the words, how firmly, why, in which area. */
export function MarksStep(props: MarksStepProps) {
  const { bringing, suggestions, saved, choosing, changing } = props
  const t = useTranslations('bringing')
  const locale = useLocale()
  const mayChange = bringing.may.change === true
  const hasAreas = bringing.content.areas.length > 0
  const page = localePath(locale, bringAddress(bringing.id, 'marks'))
  const suggestionsOf = grouped(suggestions, ({ passage }) => passage)
  return (
    <>
      <SavedProblems saved={saved} />
      {changing && mayChange && <Changing bringing={bringing} mark={changing} />}
      {choosing && mayChange && hasAreas && <Choosing bringing={bringing} choosing={choosing} page={page} />}
      <Hang id="suggested" title={t('suggested')} aside={<p>{t('fixedList')}</p>}>
        <Suggested {...props} page={page} />
      </Hang>
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
              <BroughtPassage
                passage={passage}
                bringing={bringing}
                suggestions={suggestionsOf(passage.number)}
              />
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
          <QuotedWords lang={language} words={mark.exact} />
          <ForceMark force={mark.force} />
          <OwnTitle of={mark} />
          {bringing.may.change === true && (
            <span className="push btns">
              <a
                className="btn btn--s"
                href={`${page}?mark=${mark.id}#item`}
                aria-label={t('changeNamed', { ref: mark.reference, title: isolated(mark.title) })}
              >
                {t('change')}
              </a>
              <TakeOffButton
                id={bringing.id}
                version={bringing.version}
                mark={mark.id}
                name={t('takeOffMark', { ref: mark.reference, title: isolated(mark.title) })}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Suggested({
  bringing,
  suggested,
  order,
  page,
}: Pick<MarksStepProps, 'bringing' | 'suggested' | 'order'> & { page: string }) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  const isOpen = bringing.may.change === true
  if (lexiconLanguage(bringing.content.text.language) === null)
    return <p className="quiet">{t('noLexicon')}</p>
  if (suggested.total === 0) return <p className="quiet">{t('noSuggestions')}</p>
  if (!isOpen) return <p className="quiet">{t('suggest.count', { n: suggested.total })}</p>
  if (bringing.content.areas.length === 0)
    return (
      <p>
        <a href={localePath(locale, bringAddress(bringing.id, 'parties'))}>{t('areasFirst')}</a>
      </p>
    )
  return (
    <>
      <p className="small quiet pb-m" role="status">
        {t('suggest.count', { n: suggested.total })}
      </p>
      <SuggestionOrder page={page} order={order} />
      <SuggestionList bringing={bringing} proposals={suggested.entries} />
      <PartTurn
        part={suggested}
        hrefOf={(after) => {
          const query = new URLSearchParams({ ...(order && { order }), ...(after && { after }) }).toString()
          return `${page}${query && `?${query}`}#suggested`
        }}
      />
    </>
  )
}

/** First word, last word, or the words themselves; then what is said about them. */
function Choosing({
  bringing,
  choosing: { passage, chosen },
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
          <MarkWordsForm bringing={bringing} passage={passage.number} span={span} />
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
        <QuotedWords lang={bringing.content.text.language} words={mark.exact} />
      </p>
      <MarkWordsForm bringing={bringing} change={mark} />
    </section>
  )
}
