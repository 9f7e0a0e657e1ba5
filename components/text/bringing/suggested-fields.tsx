import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { directionOf, locales } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { Decided, Offered, Proposal } from '@/lib/text/bringing/types'
import { MOST_BODIES, TITLE_UNITS } from '@/lib/text/commitment/schema'
import { FORCES } from '@/lib/text/method/types'
import { typedIn } from '../commitment/mark-faults'

/** What a row of a suggestion may be corrected in, in the order of its fields. */
export const SUGGESTED_FIELDS = [
  'areaKey',
  'words',
  'force',
  'whyThisForce',
  'title',
  'titleLanguage',
  'responsible',
] as const
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number]

/** A suggestion as its row shows it: with the reason that is proposed for its force, in the language of the text, and what was decided before on its entry. */
export type ShownProposal = Omit<Proposal, 'exact' | 'suggestion'> & {
  readonly suggestion: Pick<Offered, 'start' | 'end' | 'entry' | 'passage' | 'force'> & {
    /** The program that proposes it, alone where no force is proposed; and why, in its own words. */
    readonly proposedBy: string | null
    readonly reason: string | null
  }
  readonly why: string
  readonly titleLanguage: string
  readonly inAll?: Decided
  readonly here?: Decided
}

/** The id of a field of a suggestion's row: there are as many of its name as there are rows. */
export function suggestedFieldId({ start }: { readonly start: number }, field: SuggestedField): string {
  return `suggestion-${start}-${field}`
}

/** All that is said of the words beside the area, as fields. */
export function SuggestedFields({
  proposal,
  words,
  state,
  faultOf,
  language,
  onWords,
}: {
  proposal: ShownProposal
  /** The words that would be marked, as they stand when the fields are made. */
  words: string
  state: FormState<unknown>
  faultOf: (field: string) => string | undefined
  language: string
  onWords: (words: string) => void
}) {
  const t = useTranslations()
  const languageName = useLanguageName()
  const { suggestion, title, titleLanguage, why } = proposal
  const [begun] = useState(words)
  const line = (name: SuggestedField) => ({
    name,
    id: suggestedFieldId(suggestion, name),
    error: faultOf(name),
  })
  return (
    <>
      <TextArea
        {...line('words')}
        label={t('bringing.suggest.words')}
        hint={t('bringing.suggest.wordsHow')}
        rows={3}
        lang={language}
        dir={directionOf(language)}
        spellCheck={false}
        defaultValue={typedText(state, 'words', begun)}
        onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => onWords(target.value)}
      />
      <ChoiceField
        {...line('force')}
        label={t('commitment.force.title')}
        value={typedText(state, 'force', suggestion.force ?? '')}
        unset={suggestion.force === null ? t('commitment.mark.choose') : undefined}
        options={FORCES.map((force) => [force, t(`commitment.force.${force}`)] as const)}
      />
      <TextArea
        {...line('whyThisForce')}
        label={t('commitment.whyForce')}
        rows={2}
        dir="auto"
        defaultValue={typedText(state, 'whyThisForce', why)}
      />
      <TextField
        {...line('title')}
        label={t('commitment.mark.shortTitle')}
        hint={t('commitment.mark.shortTitleHow', { n: TITLE_UNITS })}
        dir="auto"
        autoComplete="off"
        defaultValue={typedText(state, 'title', title)}
      />
      <ChoiceField
        {...line('titleLanguage')}
        label={t('commitment.mark.language')}
        hint={t('commitment.mark.languageHow')}
        value={typedText(state, 'titleLanguage', titleLanguage)}
        options={locales.map((tag) => [tag, languageName(tag)] as const)}
      />
      <Bodies {...{ proposal, state }} error={faultOf('responsible')} />
    </>
  )
}

/** The bodies that the text makes responsible: those that are named in the clause, and room for one more. */
function Bodies({
  proposal: { suggestion, responsible },
  state,
  error,
}: {
  proposal: ShownProposal
  state: FormState<unknown>
  error: string | undefined
}) {
  const t = useTranslations('commitment.mark')
  const typed = typedIn(state, 'responsible')
  const names =
    typed === null
      ? responsible
      : [typed].flat().filter((row): row is string => typeof row === 'string' && row.trim() !== '')
  const rows = [...names, ''].slice(0, MOST_BODIES).map((name, index) => (
    <TextField
      // biome-ignore lint/suspicious/noArrayIndexKey: a body has no name but its place among them
      key={index}
      name="responsible"
      id={`${suggestedFieldId(suggestion, 'responsible')}${index === 0 ? '' : `-${index + 1}`}`}
      label={t('body', { n: index + 1 })}
      hint={index === 0 ? t('responsibleHow') : undefined}
      error={index === 0 ? error : undefined}
      dir="auto"
      autoComplete="off"
      defaultValue={name}
    />
  ))
  return (
    <>
      {rows}
      <CheckLine name="namesNobody" value="yes" defaultChecked={typedIn(state, 'namesNobody') === 'yes'}>
        {t('sayNobody')}
      </CheckLine>
    </>
  )
}
