'use client'

import { useTranslations } from 'next-intl'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { LanguageField } from '@/components/ground/form/language-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { ItemField } from '@/components/text/commitment/item-field'
import { logSearchAction } from '@/lib/evidence/search-log/actions/log'
import { faults, LONGEST } from '@/lib/evidence/search-log/schema'
import type { DeskSearch } from '@/lib/evidence/search-log/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'

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

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
function useSearchFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('search-log.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
