'use client'

import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { useSending } from '@/components/ground/form/use-sending'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { FormState } from '@/lib/ground/platform/form-state'
import { savePartiesAction } from '@/lib/text/bringing/actions/parties'
import type { NamedParty } from '@/lib/text/bringing/rules/named-parties'
import { MOST_AREAS, MOST_PARTIES } from '@/lib/text/bringing/schema'
import type { BringingView, StepFault } from '@/lib/text/bringing/types'
import { fieldOf, ListRow, lineOf } from './list-row'
import { OtherLanguages } from './other-languages'
import { ComparedWith, PastedLines } from './pasted-lines'
import { useStepFault } from './problems'
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
  proposed: {
    /** The paragraph that names the parties. */
    readonly from: string
    readonly parties: readonly NamedParty[]
    readonly areas: readonly string[]
  }
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
      <RailSection id="parties" title={t('parties')} aside={<p>{t('partiesHow')}</p>}>
        <div className="mid">
          {proposed.parties.length > 0 && <ComparedWith words={proposed.from} language={text.language} />}
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
          <PartyHints language={text.language} />
          {rows(parties.length, MOST_PARTIES).map((index) => (
            <PartyRow key={index} index={index} bringing={bringing} state={state} saved={saved} />
          ))}
        </div>
      </RailSection>
      <RailSection id="areas" title={t('areas')} aside={<p>{t('areasHow')}</p>}>
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
      </RailSection>
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

/** What is said of the fields of a party, once for all of them. */
function PartyHints({ language }: { language: string }) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const hints = [
    [t('name'), t('nameHow', { language: languageName(language) })],
    [t('representedBy'), t('representedByHow')],
    [t('key'), t('keyHow')],
  ]
  return (
    <ul className="hint pb-m">
      {hints.map(([field, how]) => (
        <li key={field}>
          <b>{field}</b>: {how}
        </li>
      ))}
    </ul>
  )
}

function PartyRow({ index, bringing, state, saved }: RowProps) {
  const t = useTranslations('bringing')
  const faultOf = useStepFault(state, saved)
  const party = bringing.content.parties[index]
  const { language } = bringing.content.text
  const notNamed = useTranslations('statement')('notNamed')
  const names = `parties[${index}].names`
  const line = (of: 'name' | 'key' | 'representedBy') => {
    const kept = party?.[of] === null ? notNamed : (party?.[of] ?? '')
    return lineOf(`parties[${index}].${of}`, kept, state, faultOf)
  }
  const lines = [line('name'), line('representedBy'), line('key')] as const
  const [name, representedBy, key] = lines
  return (
    <ListRow
      {...{ index, state, faultOf, lines }}
      list="parties"
      legend={party ? t('party', { n: index + 1 }) : t('partyNew')}
      said={
        party && {
          name: party.name,
          beside:
            party.representedBy === '' ? t('fault.represented_missing') : (party.representedBy ?? notNamed),
          language,
          isOurs: !party.representedBy,
        }
      }
      names={names}
    >
      <div className="pair pair--top">
        <TextField {...fieldOf(name)} label={t('name')} lang={language} dir="auto" />
        <TextField {...fieldOf(representedBy)} label={t('representedBy')} lang={language} dir="auto" />
      </div>
      <TextField {...fieldOf(key)} label={t('key')} dir="ltr" list="known-parties" />
      <OtherLanguages
        name={names}
        label={(of) => t('nameIn', { language: of })}
        own={language}
        known={party?.names ?? {}}
        state={state}
        faultOf={faultOf}
      />
    </ListRow>
  )
}

function AreaRow({ index, bringing, state, saved }: RowProps) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const faultOf = useStepFault(state, saved)
  const area = bringing.content.areas[index]
  const { language } = bringing.content.text
  const names = `areas[${index}].titles`
  const line = (of: 'title' | 'key') => lineOf(`areas[${index}].${of}`, area?.[of] ?? '', state, faultOf)
  const lines = [line('title'), line('key')] as const
  const [title, key] = lines
  return (
    <ListRow
      {...{ index, state, faultOf, lines }}
      list="areas"
      legend={area ? t('area', { n: index + 1 }) : t('areaNew')}
      said={area && { name: area.title, beside: area.key, language, isOurs: true }}
      names={names}
    >
      <TextField
        {...fieldOf(title)}
        label={t('areaTitle')}
        hint={area ? undefined : t('nameHow', { language: languageName(language) })}
        lang={language}
        dir="auto"
      />
      <TextField {...fieldOf(key)} label={t('key')} dir="ltr" />
      <OtherLanguages
        name={names}
        label={(of) => t('areaTitleIn', { language: of })}
        own={language}
        known={area?.titles ?? {}}
        state={state}
        faultOf={faultOf}
      />
    </ListRow>
  )
}
