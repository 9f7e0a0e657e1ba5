'use client'

import { useTranslations } from 'next-intl'
import { savePartiesAction } from '@/lib/bringing/actions'
import type { NamedParty } from '@/lib/bringing/rules/named-parties'
import { MOST_AREAS, MOST_PARTIES } from '@/lib/bringing/schema'
import type { BringingView, StepFault } from '@/lib/bringing/types'
import type { FormState } from '@/lib/platform/form-state'
import { SubmitButton } from '../form/submit-button'
import { TextField } from '../form/text-field'
import { typedAt } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { useLanguageName } from '../statement/names'
import { Hang } from '../ui/hang'
import { OtherLanguages } from './other-languages'
import { ComparedWith, PastedLines } from './pasted-lines'
import { controlId, useStepFault } from './problems'
import { StepProblems } from './step-problems'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

/** Rows that stand empty below what is filled. */
const EMPTY_ROWS = 2

interface PartiesStepProps {
  bringing: BringingView
  saved: readonly StepFault[]
  /** Parties of other statements, whose keys the same parties have here too. */
  known: readonly { readonly key: string; readonly name: string }[]
  /** What rules find in the text, while nothing else stands there; a person checks it. */
  proposed: { readonly parties: readonly NamedParty[]; readonly areas: readonly string[] }
}

/** Who speaks in the statement, and what its items are about. */
export function PartiesStep({ bringing, saved, known, proposed }: PartiesStepProps) {
  const t = useTranslations('bringing')
  const notNamed = useTranslations('statement')('notNamed')
  const [state, save] = useSending(savePartiesAction, unsent)
  const { parties, areas, text } = bringing.content
  const faultOf = useStepFault(state, saved)
  const pasted = { language: text.language, state, faultOf }
  return (
    <form action={save} noValidate>
      <StepProblems state={state} saved={saved} />
      <Which id={bringing.id} version={bringing.version} />
      <datalist id="known-parties">
        {known.map(({ key, name }) => (
          <option key={key} value={key} label={name} />
        ))}
      </datalist>
      <Hang id="parties" title={t('parties')} aside={<p>{t('partiesHow')}</p>}>
        <div className="mid">
          {proposed.parties.length > 0 && (
            <ComparedWith words={bringing.passages[0]?.text ?? ''} language={text.language} />
          )}
          <PastedLines
            {...pasted}
            name="more"
            label={t('moreParties')}
            how={t('morePartiesHow')}
            proposed={proposed.parties.map(({ name, nobodyNamed }) =>
              nobodyNamed ? `${name} — ${notNamed}` : name,
            )}
            proposedHow={t('partiesProposed')}
          />
          {rows(parties.length, MOST_PARTIES).map((index) => (
            <PartyRow key={index} index={index} bringing={bringing} state={state} saved={saved} />
          ))}
        </div>
      </Hang>
      <Hang id="areas" title={t('areas')} aside={<p>{t('areasHow')}</p>}>
        <div className="mid">
          <PastedLines
            {...pasted}
            name="moreAreas"
            label={t('moreAreas')}
            how={t('moreAreasHow')}
            proposed={proposed.areas}
            proposedHow={t('areasProposed')}
          />
          {rows(areas.length, MOST_AREAS).map((index) => (
            <AreaRow key={index} index={index} bringing={bringing} state={state} saved={saved} />
          ))}
          <p className="btns">
            <SubmitButton main>{t('saveOn')}</SubmitButton>
            <SubmitButton name="stay" value="yes">
              {t('moreRows')}
            </SubmitButton>
          </p>
        </div>
      </Hang>
    </form>
  )
}

function rows(filled: number, most: number): number[] {
  return Array.from({ length: Math.min(most, filled + EMPTY_ROWS) }, (_, index) => index)
}

interface RowProps {
  index: number
  bringing: BringingView
  state: FormState<unknown>
  saved: readonly StepFault[]
}

function PartyRow({ index, bringing, state, saved }: RowProps) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const faultOf = useStepFault(state, saved)
  const party = bringing.content.parties[index]
  const { language } = bringing.content.text
  const notNamed = useTranslations('statement')('notNamed')
  const line = (of: 'name' | 'key' | 'representedBy') => {
    const kept = party?.[of] === null ? notNamed : (party?.[of] ?? '')
    return lineOf(`parties[${index}].${of}`, kept, state, faultOf)
  }
  return (
    <fieldset className="rowset">
      <legend>{party ? t('party', { n: index + 1 }) : t('partyNew')}</legend>
      {party && <InList list="parties" {...{ index, state, faultOf }} name={party.name} />}
      <div className="pair pair--top">
        <TextField
          {...line('name')}
          label={t('name')}
          hint={t('nameHow', { language: languageName(language) })}
          lang={language}
          dir="auto"
        />
        <TextField
          {...line('representedBy')}
          label={t('representedBy')}
          hint={t('representedByHow')}
          lang={language}
          dir="auto"
        />
      </div>
      <TextField {...line('key')} label={t('key')} hint={t('keyHow')} dir="ltr" list="known-parties" />
      <OtherLanguages
        name={`parties[${index}].names`}
        label={(name) => t('nameIn', { language: name })}
        own={language}
        known={party?.names ?? {}}
        state={state}
        faultOf={faultOf}
      />
    </fieldset>
  )
}

function AreaRow({ index, bringing, state, saved }: RowProps) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const faultOf = useStepFault(state, saved)
  const area = bringing.content.areas[index]
  const { language } = bringing.content.text
  const line = (of: 'title' | 'key') => lineOf(`areas[${index}].${of}`, area?.[of] ?? '', state, faultOf)
  return (
    <fieldset className="rowset">
      <legend>{area ? t('area', { n: index + 1 }) : t('areaNew')}</legend>
      {area && <InList list="areas" {...{ index, state, faultOf }} name={area.title} />}
      <TextField
        {...line('title')}
        label={t('areaTitle')}
        hint={t('nameHow', { language: languageName(language) })}
        lang={language}
        dir="auto"
      />
      <TextField {...line('key')} label={t('key')} dir="ltr" />
      <OtherLanguages
        name={`areas[${index}].titles`}
        label={(name) => t('areaTitleIn', { language: name })}
        own={language}
        known={area?.titles ?? {}}
        state={state}
        faultOf={faultOf}
      />
    </fieldset>
  )
}

interface InListProps extends Pick<RowProps, 'index' | 'state'> {
  list: 'parties' | 'areas'
  name: string
  faultOf: (field: string) => string | undefined
}

/** Where a row stands in its list, which can be said otherwise, and whether it goes. */
function InList({ list, index, name, state, faultOf }: InListProps) {
  const t = useTranslations('bringing')
  const field = (of: string) => `${list}[${index}].${of}`
  const stands = String(index + 1)
  const place = lineOf(field('place'), stands, state, faultOf)
  return (
    <div className="inlist">
      <input type="hidden" name={field('stood')} value={stands} />
      <TextField {...place} label={t('placeInList')} inputMode="numeric" size={3} dir="ltr" />
      <label className="line gap-s">
        <input
          type="checkbox"
          name={field('gone')}
          value="yes"
          defaultChecked={typedAt(state, field('gone')) === 'yes'}
          aria-label={t('takeOffNamed', { ref: name })}
        />
        {t('takeOff')}
      </label>
    </div>
  )
}

function lineOf(
  name: string,
  initial: string,
  state: FormState<unknown>,
  faultOf: (field: string) => string | undefined,
) {
  return {
    name,
    id: controlId(name),
    error: faultOf(name),
    autoComplete: 'off',
    defaultValue: typedAt(state, name) ?? initial,
  }
}
