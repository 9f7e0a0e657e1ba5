'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ItemChoice } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { logSearchAction } from '@/lib/search-log/actions'
import { LONGEST } from '@/lib/search-log/schema'
import type { DeskSearch } from '@/lib/search-log/types'
import { FormKey } from '../form/form-key'
import { RadioPick } from '../form/radio-pick'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { ItemField } from '../statement/item-field'
import { LanguageField } from '../statement/language-field'
import { SearchProblems, useSearchFault } from './problems'

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
  return (
    <form action={act} noValidate className="slim">
      <SearchProblems state={state} title={t('problem')} fields={FIELDS} />
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
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
        name="place"
        label={t('place')}
        hint={t('placeHow')}
        error={faultOf('place')}
        maxLength={LONGEST.place}
        dir="auto"
        required
        defaultValue={typedText(state, 'place', begun?.place)}
      />
      <TextField
        name="address"
        type="url"
        label={t('address')}
        error={faultOf('address')}
        maxLength={LONGEST.address}
        dir="ltr"
        autoComplete="off"
        defaultValue={typedText(state, 'address', begun?.address ?? '')}
      />
      <LanguageField
        name="language"
        label={t('language')}
        error={faultOf('language')}
        chosen={typedText(state, 'language', begun?.language)}
      />
      <TextField
        name="day"
        type="date"
        label={t('day')}
        hint={t('dayHow')}
        error={faultOf('day')}
        max={today}
        required
        defaultValue={typedText(state, 'day', begun?.day ?? today)}
      />
      <TextArea
        name="words"
        label={t('words')}
        hint={t('wordsHow')}
        error={faultOf('words')}
        rows={3}
        maxLength={LONGEST.words}
        dir="auto"
        required
        defaultValue={typedText(state, 'words', begun?.words)}
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
          name="source"
          label={t('sourceNumber')}
          hint={t('sourceHow')}
          error={faultOf('source')}
          dir="ltr"
          autoComplete="off"
          defaultValue={typedText(state, 'source', begun?.found?.id)}
        />
      </div>
      <p className="btns pt-m">
        <SubmitButton main describedBy="once-read">
          {t('log')}
        </SubmitButton>
      </p>
      <p className="small quiet pt-s" id="once-read">
        {t('onceRead')}
      </p>
    </form>
  )
}
