import { useLocale, useTranslations } from 'next-intl'
import { BRING_FAULTS, type Decided, type Proposal, type Suggestion } from '@/lib/bringing/types'
import { TITLE_UNITS } from '@/lib/commitment/schema'
import { FORCES } from '@/lib/commitment/types'
import { colonIn } from '@/lib/i18n/punctuation'
import { directionOf, locales } from '@/lib/i18n/routing'
import type { FormState } from '@/lib/platform/form-state'
import type { AreaView } from '@/lib/statement/types'
import { useMarkFault } from '../commitment/mark-faults'
import { ChoiceField } from '../form/choice-field'
import { TextArea, TextField } from '../form/text-field'
import { rowSent, typedAt } from '../form/typed-text'
import { useFaultReader } from '../form/use-fault-reader'
import { ForceMark } from '../method/force-mark'
import { useAreaName, useLanguageName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { OftenTaken } from './often-taken'
import { controlId } from './problems'

/** What can be wrong in the row of a suggestion, in its order. */
export const PROPOSED_FIELDS = [
  'words',
  'force',
  'whyThisForce',
  'title',
  'titleLanguage',
  'areaKey',
] as const

/** The name of the row in which a suggestion was sent; null where it was not, as what stands at its place was another. */
export function suggestionSent(state: FormState<unknown>, { start, end, entry }: Suggestion): string | null {
  return rowSent(state, 'rows', { start, end, entry })
}

/** What is wrong with a field of the suggestions, in words: with what is said of a mark, or with which words it has. */
export function useSuggestionFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('bringing.fault')
  const ofMark = useMarkFault(state)
  const ofRow = useFaultReader(state, BRING_FAULTS, (code) => t(code))
  return (field) => (/\.(force|whyThisForce|title|titleLanguage)$/.test(field) ? ofMark(field) : ofRow(field))
}

/** A suggestion as its row shows it: with the reason that is proposed for its force, in the language of the text, and what was decided before on its entry. */
export type ShownProposal = Proposal & {
  readonly why: string
  readonly titleLanguage: string
  readonly inAll?: Decided
  readonly here?: Decided
}

interface SuggestedRowProps {
  proposal: ShownProposal
  index: number
  state: FormState<unknown>
  faultOf: (field: string) => string | undefined
  areas: readonly AreaView[]
  language: string
}

/** One suggestion: what would be marked and said of it, how to correct that, and whether it is marked, dismissed or left. */
export function SuggestedRow({ proposal, index, state, faultOf, areas, language }: SuggestedRowProps) {
  const t = useTranslations()
  const { suggestion, exact, reference, why } = proposal
  const field = (name: string) => `rows[${index}].${name}`
  return (
    <li>
      {(['start', 'end', 'entry', 'passage'] as const).map((name) => (
        <input key={name} type="hidden" name={field(name)} value={suggestion[name]} />
      ))}
      <p className="line">
        <Ref>{reference}</Ref>
        <ForceMark force={suggestion.force} />
        <span className="small quiet">{t('bringing.suggest.passage', { n: suggestion.passage })}</span>
      </p>
      <p className="ptext" lang={language} dir={directionOf(language)}>
        <span className={`f f--${suggestion.force}`}>{exact}</span>
      </p>
      <p className="small">
        {t('commitment.mark.shortTitle')}
        {colonIn(useLocale())}
        <OwnTitle of={proposal} />
      </p>
      <p className="small">
        <Words lang={proposal.titleLanguage}>{why}</Words>{' '}
        <span className="quiet">
          {t('bringing.entry', { entry: suggestion.entry })} ·{' '}
          <OftenTaken inAll={proposal.inAll} here={proposal.here} />
        </span>
      </p>
      <Choice {...{ proposal, index, state }} />
      <Correction {...{ proposal, index, state, faultOf, areas, language }} />
    </li>
  )
}

/** All that is said of the words, to be corrected before they are marked; open where it was, or where something is wrong with it. */
function Correction({ proposal, index, state, faultOf, areas, language }: SuggestedRowProps) {
  const t = useTranslations()
  const areaName = useAreaName(areas)
  const languageName = useLanguageName()
  const { suggestion, exact, reference, title, titleLanguage, why } = proposal
  const field = (name: string) => `rows[${index}].${name}`
  const sent = suggestionSent(state, suggestion)
  const said = { words: exact, force: suggestion.force, whyThisForce: why, title, titleLanguage, areaKey: '' }
  const fault = (name: string) => (sent === null ? undefined : faultOf(`${sent}.${name}`))
  const line = (name: (typeof PROPOSED_FIELDS)[number]) => ({
    name: field(name),
    id: controlId(field(name)),
    error: fault(name),
  })
  const now = (name: (typeof PROPOSED_FIELDS)[number]) =>
    (sent === null ? undefined : typedAt(state, `${sent}.${name}`)) ?? said[name]
  const isOpen = PROPOSED_FIELDS.some((name) => now(name) !== said[name] || fault(name) !== undefined)
  return (
    <details className="fold" open={isOpen || undefined}>
      <summary aria-label={t('bringing.suggest.correctNamed', { ref: reference })}>
        {t('bringing.suggest.correct')}
      </summary>
      <div className="mid">
        <TextArea
          {...line('words')}
          label={t('bringing.suggest.words')}
          hint={t('bringing.suggest.wordsHow')}
          rows={3}
          lang={language}
          dir={directionOf(language)}
          spellCheck={false}
          defaultValue={now('words')}
        />
        <ChoiceField
          {...line('force')}
          label={t('commitment.force.title')}
          value={now('force')}
          options={FORCES.map((force) => [force, t(`commitment.force.${force}`)] as const)}
        />
        <TextArea
          {...line('whyThisForce')}
          label={t('commitment.whyForce')}
          rows={2}
          dir="auto"
          defaultValue={now('whyThisForce')}
        />
        <TextField
          {...line('title')}
          label={t('commitment.mark.shortTitle')}
          hint={t('commitment.mark.shortTitleHow', { n: TITLE_UNITS })}
          dir="auto"
          autoComplete="off"
          defaultValue={now('title')}
        />
        <ChoiceField
          {...line('titleLanguage')}
          label={t('commitment.mark.language')}
          hint={t('commitment.mark.languageHow')}
          value={now('titleLanguage')}
          options={locales.map((tag) => [tag, languageName(tag)] as const)}
        />
        <ChoiceField
          {...line('areaKey')}
          label={t('commitment.area.title')}
          value={now('areaKey')}
          unset={t('bringing.suggest.sameArea')}
          options={areas.map(({ key }) => [key, areaName(key)] as const)}
        />
      </div>
    </details>
  )
}

function Choice({ proposal, index, state }: Pick<SuggestedRowProps, 'proposal' | 'index' | 'state'>) {
  const t = useTranslations('bringing')
  const name = `rows[${index}].choice`
  const sent = suggestionSent(state, proposal.suggestion)
  const chosen = (sent !== null && typedAt(state, `${sent}.choice`)) || 'later'
  return (
    <fieldset className="each">
      <legend className="mini mini--0">{t('suggest.decision', { ref: proposal.reference })}</legend>
      <p className="each__pick" id={controlId(name)} tabIndex={-1}>
        {(['mark', 'dismiss', 'later'] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} defaultChecked={chosen === choice} />
            {t(choice === 'mark' ? 'markThese' : choice === 'dismiss' ? 'dismiss' : 'suggest.later')}
          </label>
        ))}
      </p>
    </fieldset>
  )
}
