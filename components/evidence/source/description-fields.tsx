'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { InlinePick } from '@/components/ground/form/inline-pick'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useLanguageName } from '@/components/ground/ui/language-name'
import {
  NOTHING_SAID,
  PROPOSED_FIELDS,
  type ProposedDescription,
  type ProposedField,
} from '@/lib/evidence/source/rules/proposed'
import { SOURCE_TYPES, type SourceView, TITLE_BASES, type TitleBasis } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useSourceLanguages } from './source-languages'
import { useSourceFault } from './source-problems'

/** The fields below by name, in their order, for the list of what is wrong. */
export const DESCRIPTION_FIELDS = [
  'title',
  'titleBasis',
  'publisher',
  'author',
  'date',
  'language',
  'type',
  'summary',
] as const

type Described = Pick<SourceView, (typeof DESCRIPTION_FIELDS)[number]>

/** What a document says of itself, and what Suivi says it is about. */
export function DescriptionFields({
  state,
  stands,
  title = '',
  proposed = null,
  unreadDate = '',
  bases,
}: {
  state: FormState<unknown>
  /** What stands so far; null for a source that is new. */
  stands: Described | null
  /** A title to begin with, where nothing stands. */
  title?: string
  /** What may be said of it, where nothing stands: said to be a proposal until a form comes back with something else. */
  proposed?: ProposedDescription | null
  /** A date of it that is stated in words that are no date for a program; '' where none is. */
  unreadDate?: string
  /** What its title may rest on. */
  bases: readonly TitleBasis[]
}) {
  const t = useTranslations()
  const faultOf = useSourceFault(state)
  const typed = (field: keyof Described, otherwise: string) =>
    typedText(state, field, stands ? (stands[field] ?? '') : otherwise)
  const begun = begunWith(proposed, title)
  const hintOf = useProposalHint(proposed)
  const hintFor = (field: ProposedField, more?: string) =>
    [hintOf(field, typed(field, begun[field])) ?? [], more ?? []].flat().join(' ') || undefined
  const languages = useSourceLanguages(typed('language', begun.language))
  return (
    <>
      <TextField
        name="title"
        label={t('source.collect.title')}
        hint={hintFor('title')}
        error={faultOf('title')}
        autoComplete="off"
        dir="auto"
        required
        defaultValue={typed('title', begun.title)}
      />
      <InlinePick
        name="titleBasis"
        legend={t('source.collect.basis')}
        error={faultOf('titleBasis')}
        chosen={typed('titleBasis', 'as_shown')}
        options={TITLE_BASES.filter((basis) => bases.includes(basis)).map((basis) => [
          basis,
          t(`source.collect.basisOf.${basis}`),
        ])}
      />
      <div className="pair pair--top">
        <TextField
          name="publisher"
          label={t('source.publisher')}
          hint={hintFor('publisher', t('source.collect.publisherHow'))}
          error={faultOf('publisher')}
          autoComplete="off"
          dir="auto"
          required
          defaultValue={typed('publisher', begun.publisher)}
        />
        <TextField
          name="author"
          label={t('source.collect.author')}
          hint={hintFor('author', t('source.collect.authorHow'))}
          error={faultOf('author')}
          autoComplete="off"
          dir="auto"
          defaultValue={typed('author', begun.author)}
        />
      </div>
      <TextField
        name="date"
        label={t('source.collect.date')}
        hint={hintFor(
          'date',
          unreadDate === ''
            ? t('source.collect.dateHow')
            : `${t('source.collect.unreadDate', { words: unreadDate })} ${t('source.collect.dateHow')}`,
        )}
        error={faultOf('date')}
        autoComplete="off"
        dir="ltr"
        defaultValue={typed('date', begun.date)}
      />
      <div className="pair pair--top">
        <ChoiceField
          name="language"
          label={t('layout.lang.title')}
          hint={hintFor('language')}
          error={faultOf('language')}
          value={typed('language', begun.language)}
          unset={t('status-update.compose.choose')}
          options={languages}
        />
        <ChoiceField
          name="type"
          label={t('source.type.title')}
          hint={hintFor('type')}
          error={faultOf('type')}
          value={typed('type', begun.type)}
          unset={t('status-update.compose.choose')}
          options={SOURCE_TYPES.map((type) => [type, t(`source.type.${type}`)] as const)}
        />
      </div>
      <TextArea
        name="summary"
        label={t('source.collect.summary')}
        hint={t('source.collect.summaryHow')}
        error={faultOf('summary')}
        rows={3}
        dir="auto"
        defaultValue={typed('summary', '')}
      />
    </>
  )
}

function begunWith(proposed: ProposedDescription | null, title: string): Record<ProposedField, string> {
  const begun = { title: '', publisher: '', author: '', date: '', language: '', type: '' }
  for (const field of PROPOSED_FIELDS) begun[field] = proposed?.[field].value ?? ''
  return title === '' ? begun : { ...begun, title }
}

/** Where a proposal is from, while it stands in its field; and what is proposed where something else stands there. */
function useProposalHint(
  proposed: ProposedDescription | null,
): (field: ProposedField, standing: string) => string | undefined {
  const t = useTranslations('source')
  const languageName = useLanguageName()
  const shown = (field: ProposedField, value: string) => {
    if (field === 'language') return languageName(value)
    const type = field === 'type' ? SOURCE_TYPES.find((known) => known === value) : undefined
    return type ? t(`type.${type}`) : value
  }
  return (field, standing) => {
    const { value, from, name } = proposed?.[field] ?? NOTHING_SAID
    if (value === '') return undefined
    if (standing === value) return t(`collect.proposedFrom.${from}`, { name })
    return from === 'page' ? t('collect.pageSays', { name, words: shown(field, value) }) : undefined
  }
}
