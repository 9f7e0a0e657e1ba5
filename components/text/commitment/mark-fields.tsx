'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { FieldError } from '@/components/ground/form/field-error'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { MOST_BODIES, TITLE_UNITS } from '@/lib/text/commitment/schema'
import type { MarkContent } from '@/lib/text/commitment/types'
import { FORCES } from '@/lib/text/method/types'
import type { AreaView, PartyView } from '@/lib/text/statement/types'
import { ForceMark } from '../method/force-mark'
import { useAreaName } from '../statement/names'
import { typedIn, useMarkFault } from './mark-faults'
import { followOf } from './mark-follow'

interface MarkFieldsProps {
  locale: Locale
  state: FormState<unknown>
  areas: readonly AreaView[]
  parties: readonly PartyView[]
  /** What the mark says already; null for a new one. */
  content: MarkContent | null
}

/** The fields of a mark, each with the id of its control, in the order of the form. */
export const markFields = [
  { name: 'title', id: 'title' },
  { name: 'areaKey', id: 'areaKey' },
  { name: 'titleLanguage', id: 'titleLanguage' },
  { name: 'force', id: 'force' },
  { name: 'whyThisForce', id: 'whyThisForce' },
  { name: 'responsible', id: 'responsible-1' },
  { name: 'passage', id: 'title' },
  { name: 'from', id: 'title' },
  { name: 'to', id: 'title' },
  { name: 'version', id: 'title' },
] as const

/** What is said about marked words: a title, how firmly they are said and why, their area, who is responsible. */
export function MarkFields({ locale, state, areas, parties, content }: MarkFieldsProps) {
  const t = useTranslations()
  const faultOf = useMarkFault(state)
  const areaName = useAreaName(areas)
  const languageName = useLanguageName()
  const text = (field: 'title' | 'titleLanguage' | 'force' | 'whyThisForce' | 'areaKey', initial = '') => {
    const typed = typedIn(state, field)
    return typeof typed === 'string' ? typed : (content?.[field] ?? initial)
  }
  return (
    <>
      <RailSection id="item-named" title={t('commitment.mark.title')}>
        <div className="mid">
          <TextField
            name="title"
            label={t('commitment.mark.shortTitle')}
            hint={t('commitment.mark.shortTitleHow', { n: TITLE_UNITS })}
            error={faultOf('title')}
            dir="auto"
            autoComplete="off"
            required
            defaultValue={text('title')}
          />
          <div className="pair pair--top">
            <ChoiceField
              name="areaKey"
              label={t('commitment.area.title')}
              hint={t('commitment.mark.areaHow')}
              error={faultOf('areaKey')}
              value={text('areaKey')}
              unset={t('commitment.mark.choose')}
              options={areas.map(({ key }) => [key, areaName(key)] as const)}
              required
            />
            <ChoiceField
              name="titleLanguage"
              label={t('commitment.mark.language')}
              hint={t('commitment.mark.languageHow')}
              error={faultOf('titleLanguage')}
              value={text('titleLanguage', locale)}
              options={locales.map((tag) => [tag, languageName(tag)] as const)}
              required
            />
          </div>
        </div>
      </RailSection>
      <RailSection id="item-force" title={t('commitment.force.title')}>
        <RadioPick
          name="force"
          labelledBy="item-force"
          chosen={text('force')}
          error={faultOf('force')}
          options={FORCES.map((force) => ({
            value: force,
            label: <ForceMark force={force} />,
            definition: t(`commitment.forceDef.${force}`),
            least: t(`commitment.mark.follow.${followOf(force)}`),
          }))}
        />
        <div className="mid mt-m">
          <TextArea
            name="whyThisForce"
            label={t('commitment.whyForce')}
            hint={t('commitment.mark.whyForceHow')}
            error={faultOf('whyThisForce')}
            rows={3}
            dir="auto"
            required
            defaultValue={text('whyThisForce')}
          />
        </div>
      </RailSection>
      <Bodies state={state} parties={parties} content={content} error={faultOf('responsible')} />
    </>
  )
}

/** Rows that stand open at first: as many as are filled, and some more for who has no script. */
const FIRST_ROWS = 4

interface BodiesProps {
  state: FormState<unknown>
  parties: readonly PartyView[]
  content: MarkContent | null
  error: string | undefined
}

/** The bodies that the text makes responsible, one a row. */
function Bodies({ state, parties, content, error }: BodiesProps) {
  const t = useTranslations()
  const listId = useId()
  const typed = typedIn(state, 'responsible')
  const names =
    typed === null
      ? (content?.responsible ?? [])
      : [typed].flat().filter((row): row is string => typeof row === 'string' && row.trim() !== '')
  const [more, setMore] = useState(0)
  const rows = Math.min(MOST_BODIES, Math.max(FIRST_ROWS, names.length + 1) + more)
  return (
    <RailSection id="item-bodies" title={t('commitment.responsible')}>
      <div className={error === undefined ? 'mid' : 'mid bad'}>
        <p className="hint" id="bodies-hint">
          {t('commitment.mark.responsibleHow')}
        </p>
        {error !== undefined && <FieldError id="bodies-error">{error}</FieldError>}
        <datalist id={listId}>
          {parties.map(({ key, name }) => (
            <option key={key} value={name} />
          ))}
        </datalist>
        <div className="pair">
          {Array.from({ length: rows }, (_, index) => index + 1).map((n) => (
            <p key={n}>
              <label className="mini mini--0" htmlFor={`responsible-${n}`}>
                {t('commitment.mark.body', { n })}
              </label>
              <input
                className="in"
                id={`responsible-${n}`}
                name="responsible"
                list={listId}
                dir="auto"
                autoComplete="off"
                defaultValue={names[n - 1] ?? ''}
                aria-invalid={error !== undefined || undefined}
                aria-describedby={error === undefined ? 'bodies-hint' : 'bodies-error bodies-hint'}
              />
            </p>
          ))}
        </div>
        {rows < MOST_BODIES && (
          <p className="pt-s noscript:hidden">
            <button type="button" className="btn btn--s" onClick={() => setMore(more + 1)}>
              {t('commitment.mark.addBody')}
            </button>
          </p>
        )}
        <CheckLine
          className="pt-s"
          name="namesNobody"
          value="yes"
          defaultChecked={
            typed === null ? content?.namesNobody === true : typedIn(state, 'namesNobody') === 'yes'
          }
        >
          {t('commitment.mark.sayNobody')}
        </CheckLine>
      </div>
    </RailSection>
  )
}
