'use client'

import { useTranslations } from 'next-intl'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { LanguageField } from '@/components/ground/form/language-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SelectField } from '@/components/ground/form/select-field'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { ItemsField } from '@/components/text/commitment/items-field'
import { usePartyName } from '@/components/text/statement/names'
import { draftAction, editAction } from '@/lib/evidence/request/actions/write'
import { LONGEST } from '@/lib/evidence/request/schema'
import { type DeskRequest, REGIMES, type RequestSubject } from '@/lib/evidence/request/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { useRequestFault } from './problems'

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
  const [state, act] = useSending(request ? editAction : draftAction, unsent)
  const faultOf = useRequestFault(state)
  const field = fieldsOf(state, faultOf, request)
  const partyName = usePartyName(statement.parties)
  const form = (
    <SlimForm
      {...{ state, act, faultOf }}
      problem={t('problem')}
      fields={FIELDS}
      changes={request}
      submit={t('save')}
    >
      <input type="hidden" name="statement" value={statement.slug} />
      <p className="small pb-m">{t('personal')}</p>
      <TextField
        {...field('authority')}
        label={t('authority')}
        hint={t('authorityHow')}
        maxLength={LONGEST.authority}
        dir="auto"
        required
      />
      <SelectField {...field('party')} label={t('party')}>
        <option value="">{t('noParty')}</option>
        {statement.parties.map(({ key }) => (
          <option key={key} value={key}>
            {partyName(key)}
          </option>
        ))}
      </SelectField>
      <LanguageField {...field('language')} label={t('language')} />
      <TextArea
        {...field('asked')}
        label={t('asked')}
        hint={t('askedHow')}
        rows={6}
        maxLength={LONGEST.asked}
        dir="auto"
        required
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
    </SlimForm>
  )
  if (!request) return form
  return (
    <details className="opener" open={state.status !== 'new'}>
      <summary className="btn">{t('edit')}</summary>
      {form}
    </details>
  )
}
