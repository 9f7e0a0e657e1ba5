'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ItemChoice } from '@/lib/commitment/types'
import type { FormState } from '@/lib/platform/form-state'
import { draftAction, editAction } from '@/lib/request/actions'
import { LONGEST } from '@/lib/request/schema'
import { type DeskRequest, REGIMES, type RequestSubject } from '@/lib/request/types'
import { FormKey } from '../form/form-key'
import { RadioPick } from '../form/radio-pick'
import { SelectField } from '../form/select-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { ItemsField } from '../statement/items-field'
import { LanguageField } from '../statement/language-field'
import { usePartyName } from '../statement/names'
import { RequestProblems, useRequestFault } from './problems'

interface RequestFormProps {
  statement: RequestSubject
  /** The request that is changed; null for a new one. */
  request: DeskRequest | null
  /** The items that the form begins with. */
  about: readonly ItemChoice[]
  /** The first items that it can be about. */
  offered: readonly ItemChoice[]
}

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['authority', 'party', 'language', 'asked', 'regime', 'items']

/** Puts a request down, or changes one behind a button: of which authority what is asked, under which law, about which items. */
export function RequestForm({ statement, request, about, offered }: RequestFormProps) {
  const t = useTranslations('request')
  const locale = useLocale()
  const [state, act] = useSending(request ? editAction : draftAction, unsent)
  const faultOf = useRequestFault(state)
  const partyName = usePartyName(statement.parties)
  const form = (
    <form action={act} noValidate className="slim">
      <RequestProblems state={state} fields={FIELDS} />
      <input type="hidden" name="locale" value={locale} />
      {request ? (
        <>
          <input type="hidden" name="id" value={request.id} />
          <input type="hidden" name="version" value={request.version} />
        </>
      ) : (
        <FormKey state={state} />
      )}
      <input type="hidden" name="statement" value={statement.slug} />
      <p className="small pb-m">{t('personal')}</p>
      <TextField
        name="authority"
        label={t('authority')}
        hint={t('authorityHow')}
        error={faultOf('authority')}
        maxLength={LONGEST.authority}
        dir="auto"
        required
        defaultValue={typedText(state, 'authority', request?.authority)}
      />
      <SelectField
        name="party"
        label={t('party')}
        error={faultOf('party')}
        defaultValue={typedText(state, 'party', request?.party ?? '')}
      >
        <option value="">{t('noParty')}</option>
        {statement.parties.map(({ key }) => (
          <option key={key} value={key}>
            {partyName(key)}
          </option>
        ))}
      </SelectField>
      <LanguageField
        name="language"
        label={t('language')}
        error={faultOf('language')}
        chosen={typedText(state, 'language', request?.language)}
      />
      <TextArea
        name="asked"
        label={t('asked')}
        hint={t('askedHow')}
        error={faultOf('asked')}
        rows={6}
        maxLength={LONGEST.asked}
        dir="auto"
        required
        defaultValue={typedText(state, 'asked', request?.asked)}
      />
      <h2 className="h3 pt-m" id="under-which-law">
        {t('regimeLabel')}
      </h2>
      <RadioPick
        name="regime"
        labelledBy="under-which-law"
        error={faultOf('regime')}
        chosen={typedText(state, 'regime', request?.regime)}
        options={REGIMES.map((regime) => ({
          value: regime,
          label: t(`regime.${regime}`),
          definition: t(`rule.${regime}`),
        }))}
      />
      <div className="pt-m">
        <ItemsField
          name="items"
          label={t('items')}
          hint={t('itemsHow')}
          error={faultOf('items')}
          state={state}
          statement={statement.slug}
          chosen={about}
          offered={offered}
        />
      </div>
      <p className="btns pt-m">
        <SubmitButton main>{t('save')}</SubmitButton>
      </p>
    </form>
  )
  if (!request) return form
  return (
    <details className="opener" open={state.status !== 'new'}>
      <summary className="btn">{t('edit')}</summary>
      {form}
    </details>
  )
}
