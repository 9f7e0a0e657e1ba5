'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { draftAction, editAction } from '@/lib/request/actions'
import { LONGEST } from '@/lib/request/schema'
import { type DeskRequest, REGIMES, type RequestSubject } from '@/lib/request/types'
import { FieldError } from '../form/field-error'
import { FormKey } from '../form/form-key'
import { RadioPick } from '../form/radio-pick'
import { SelectField } from '../form/select-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { LanguageField } from '../statement/language-field'
import { usePartyName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { Ref } from '../ui/ref'
import { RequestProblems, useRequestFault } from './problems'

interface RequestFormProps {
  statement: RequestSubject
  /** The request that is changed; null for a new one. */
  request: DeskRequest | null
  /** Items that are ticked in a new form. */
  about?: readonly string[]
}

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['authority', 'party', 'language', 'asked', 'regime', 'items']

/** Puts a request down, or changes one behind a button: of which authority what is asked, under which law, about which items. */
export function RequestForm({ statement, request, about = [] }: RequestFormProps) {
  const t = useTranslations('request')
  const locale = useLocale()
  const [state, act] = useSending(request ? editAction : draftAction, unsent)
  const faultOf = useRequestFault(state)
  const partyName = usePartyName(statement.parties)
  const ticked = tickedIn(state, request?.items ?? about)
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
        <>
          <FormKey state={state} />
          <input type="hidden" name="statement" value={statement.slug} />
        </>
      )}
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
      <details id="items" className="fold mt-m" open={ticked.length > 0 || faultOf('items') !== undefined}>
        <summary>
          <span className="h3 serif">{t('items')}</span>
          {ticked.length > 0 && <span className="n">{ticked.length}</span>}
        </summary>
        <p className="hint">{t('itemsHow')}</p>
        {faultOf('items') !== undefined && <FieldError id="items-error">{faultOf('items')}</FieldError>}
        <ul className="list">
          {statement.items.map(({ reference, title, titleLanguage }) => (
            <li key={reference}>
              <label className="line gap-s">
                <input
                  type="checkbox"
                  name="items"
                  value={reference}
                  defaultChecked={ticked.includes(reference)}
                />
                <Ref>{reference}</Ref> <OwnTitle of={{ title, titleLanguage }} />
              </label>
            </li>
          ))}
        </ul>
      </details>
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

/** The items ticked when the form came back; at first those given. */
function tickedIn(state: FormState<unknown>, initial: readonly string[]): readonly unknown[] {
  if (!('values' in state)) return initial
  const { items } = state.values
  return items === undefined ? [] : Array.isArray(items) ? items : [items]
}
