'use client'

import { useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { isFull } from '@/lib/assessment/status-update/rules/compose'
import { isElementProposed } from '@/lib/assessment/status-update/rules/proposals'
import { saysYes } from '@/lib/assessment/status-update/schema'
import { locales } from '@/lib/ground/i18n/routing'
import { STANCES, type Stance } from '@/lib/text/method/types'
import { CitationFields } from './citation-fields'
import { useComposing } from './composing'
import { LibraryPicker } from './library-picker'
import { LogsToTake } from './logs-to-take'
import { IntentButton, RowInput, RowSelect } from './row-field'

/** The sources cited, and the library to pick them from: for a second judgement no line that one would be led back to. */
export function Evidence({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const line = view.isSecond ? undefined : `${view.statement.slug}/${view.item.reference}/${draft.party}`
  return (
    <RailSection
      id="evidence"
      title={t('commitment.evidence')}
      aside={
        <>
          <p>{t('status-update.compose.reprints')}</p>
          <p>{t(view.isSecond ? 'second-coding.classHow' : 'status-update.compose.classHow')}</p>
        </>
      }
    >
      {draft.citations.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation is known by its number; its fields hold what the draft says
        <CitationFields key={index} index={index} />
      ))}
      <LibraryPicker find={find} onFind={onFind} line={line} />
    </RailSection>
  )
}

/** What the citations of an element are called, by their stance towards it. */
const citedAs = {
  supports: 'status-update.compose.elementSupports',
  contradicts: 'status-update.compose.elementContradicts',
  context: 'status-update.compose.elementContext',
} as const satisfies Record<Stance, string>

/** The parts of a claim, each covered by the evidence or not, and by which of it. */
export function Elements() {
  const { view, draft, change } = useComposing()
  const t = useTranslations()
  return (
    <RailSection
      id="elements"
      title={t('commitment.elements')}
      aside={<p>{t('status-update.compose.elementsHow')}</p>}
    >
      {draft.elements.map(({ name, covered, ...said }, index) => {
        const context = t('status-update.compose.element', { n: index + 1 })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place; its fields hold what the draft says
          <fieldset className="cite" key={index} aria-label={context}>
            <RowInput
              name={`elements[${index}].name`}
              label={context}
              hint={
                isElementProposed(draft.elements, view.item.exact)
                  ? t('status-update.compose.elementProposed')
                  : undefined
              }
              dir="auto"
              value={name}
              onText={(text) => change({ kind: 'element', index, row: { name: text } })}
            />
            <p className="line pt-s">
              <label className="line gap-s">
                <input
                  type="checkbox"
                  name={`elements[${index}].covered`}
                  value="yes"
                  checked={saysYes(covered)}
                  onChange={(event) =>
                    change({ kind: 'element', index, row: { covered: event.target.checked ? 'yes' : '' } })
                  }
                />
                {t('status-update.compose.covered')}
                <span className="vh">, {context}</span>
              </label>
              <IntentButton value={`remove-element ${index + 1}`} className="linklike tap small push">
                {t('status-update.compose.removeElement', { n: index + 1 })}
              </IntentButton>
            </p>
            <div className="pair pair--top">
              {STANCES.map((stance) => (
                <RowInput
                  key={stance}
                  name={`elements[${index}].${stance}`}
                  label={t(citedAs[stance])}
                  hint={stance === 'supports' ? t('status-update.compose.elementCitesHow') : undefined}
                  context={context}
                  dir="ltr"
                  autoComplete="off"
                  value={said[stance]}
                  onText={(text) => change({ kind: 'element', index, row: { [stance]: text } })}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
      <p className="pt-s">
        {isFull(draft.elements) ? (
          <span className="quiet">{t('status-update.judge.error.tooMany')}</span>
        ) : (
          <IntentButton value="add-element" id="add-element">
            {t('status-update.compose.addElement')}
          </IntentButton>
        )}
      </p>
    </RailSection>
  )
}

/** Where somebody looked, in which language, on which day. */
export function SearchLogs() {
  const { view, draft, change } = useComposing()
  const t = useTranslations()
  const languageName = useLanguageName()
  return (
    <RailSection
      id="searchLogs"
      title={t('commitment.searchLog')}
      aside={<p>{t('status-update.compose.searchLogHow')}</p>}
    >
      {draft.searchLogs.map(({ place, language, day, takenFrom }, index) => {
        const context = t('status-update.compose.search', { n: index + 1 })
        const set = (row: Partial<{ place: string; language: string; day: string }>) =>
          change({ kind: 'searchLog', index, row })
        const languages = [...new Set([...locales, language].filter((tag) => tag !== ''))]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place; its fields hold what the draft says
          <fieldset className="cite" key={index} aria-label={context}>
            <input type="hidden" name={`searchLogs[${index}].takenFrom`} value={takenFrom} />
            <RowInput
              name={`searchLogs[${index}].place`}
              label={t('status-update.compose.logPlace')}
              context={context}
              dir="auto"
              value={place}
              onText={(text) => set({ place: text })}
            />
            <div className="pair">
              <RowSelect
                name={`searchLogs[${index}].language`}
                label={t('layout.lang.title')}
                context={context}
                value={language}
                onText={(text) => set({ language: text })}
                options={[
                  ['', t('status-update.compose.choose')],
                  ...languages.map((tag) => [tag, languageName(tag)] as const),
                ]}
              />
              <RowInput
                name={`searchLogs[${index}].day`}
                label={t('status-update.compose.logDay')}
                context={context}
                dir="ltr"
                inputMode="numeric"
                autoComplete="off"
                value={day}
                onText={(text) => set({ day: text })}
              />
            </div>
            <p className="pt-s">
              <IntentButton value={`remove-searchLog ${index + 1}`} className="linklike tap small">
                {t('status-update.compose.removeSearch', { n: index + 1 })}
              </IntentButton>
            </p>
          </fieldset>
        )
      })}
      <p className="pt-s">
        {isFull(draft.searchLogs) ? (
          <span className="quiet">{t('status-update.judge.error.tooMany')}</span>
        ) : (
          <IntentButton value="add-searchLog" id="add-searchLog">
            {t('status-update.compose.addSearch')}
          </IntentButton>
        )}
      </p>
      {!view.isSecond && (
        <LogsToTake
          about={`${view.statement.slug}/${view.item.reference}`}
          searches={isFull(draft.searchLogs) ? [] : view.searches}
          taken={draft.searchLogs.map(({ takenFrom }) => takenFrom)}
        />
      )}
    </RailSection>
  )
}
