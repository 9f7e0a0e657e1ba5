'use client'

import { useTranslations } from 'next-intl'
import type { ItemChoice } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { logSearchAction } from '@/lib/search-log/actions/log'
import { LONGEST } from '@/lib/search-log/schema'
import type { DeskSearch } from '@/lib/search-log/types'
import { ItemField } from '../commitment/item-field'
import { fieldsOf } from '../form/fields-of'
import { LanguageField } from '../form/language-field'
import { RadioPick } from '../form/radio-pick'
import { SlimForm } from '../form/slim-form'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { useSearchFault } from './search-fault'

interface LogFormProps {
  /** The first that it can be about. */
  offered: readonly ItemChoice[]
  /** The item or statement that the page was asked for. */
  about: ItemChoice | null
  /** YYYY-MM-DD */
  today: string
  /** One's own search that was sent back, to begin from. */
  begun: DeskSearch | null
}

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['about', 'place', 'address', 'language', 'day', 'words', 'found', 'source']

/** Logs a search: where, in which language, on which day, what was asked for, and what came of it. */
export function LogForm({ offered, about, today, begun }: LogFormProps) {
  const t = useTranslations('search-log')
  const [state, act] = useSending(logSearchAction, unsent)
  const faultOf = useSearchFault(state)
  const field = fieldsOf(state, faultOf, {
    day: today,
    ...begun,
    language: begun?.language ?? '',
    source: begun?.found?.id,
  })
  return (
    <SlimForm
      {...{ state, act, faultOf }}
      problem={t('problem')}
      fields={FIELDS}
      submit={t('log')}
      note={t('onceRead')}
    >
      <ItemField
        name="about"
        label={t('about')}
        hint={t('aboutHow')}
        error={faultOf('about')}
        state={state}
        chosen={about}
        offered={offered}
        whole
      />
      <TextField
        {...field('place')}
        label={t('place')}
        hint={t('placeHow')}
        maxLength={LONGEST.place}
        dir="auto"
        required
      />
      <TextField
        {...field('address')}
        type="url"
        label={t('address')}
        maxLength={LONGEST.address}
        dir="ltr"
        autoComplete="off"
      />
      <LanguageField {...field('language')} label={t('language')} />
      <TextField {...field('day')} type="date" label={t('day')} hint={t('dayHow')} max={today} required />
      <TextArea
        {...field('words')}
        label={t('words')}
        hint={t('wordsHow')}
        rows={3}
        maxLength={LONGEST.words}
        dir="auto"
        required
      />
      <h2 className="h3 pt-m" id="what-was-found">
        {t('found')}
      </h2>
      <RadioPick
        name="found"
        labelledBy="what-was-found"
        error={faultOf('found')}
        chosen={typedText(state, 'found', begun?.found ? 'source' : 'nothing')}
        options={[
          { value: 'nothing', label: t('nothing') },
          { value: 'source', label: t('source') },
        ]}
      />
      <div className="pt-m">
        <TextField
          {...field('source')}
          label={t('sourceNumber')}
          hint={t('sourceHow')}
          dir="ltr"
          autoComplete="off"
        />
      </div>
    </SlimForm>
  )
}
