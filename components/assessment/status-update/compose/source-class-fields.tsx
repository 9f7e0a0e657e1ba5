'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePartiesText } from '@/components/evidence/source/parties-text'
import { Missing } from '@/components/ground/ui/missing'
import { Time } from '@/components/ground/ui/time'
import { usePartyName } from '@/components/text/statement/names'
import { citedBefore } from '@/lib/assessment/status-update/rules/compose'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { LibrarySource } from '@/lib/assessment/status-update/types'
import { choicesFor } from '@/lib/evidence/source/rules/on-behalf-of'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { NOBODY } from '@/lib/text/statement/types'
import { useComposing } from './composing'
import { sourceOf } from './composition'
import { RowInput, RowSelect } from './row-field'

type Row = DraftInput['citations'][number]

/**
 * Where the source comes from. What people have set is shown as set; what nobody has said yet can be said here and is set for the whole
 * library when the judgement is submitted.
 */
export function SourceClassFields({ index }: { index: number }) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const locale = useLocale()
  const row = draft.citations[index]
  const source = row && sourceOf(view, row.sourceId)
  if (!row || !source) return null
  if (source.isRendering)
    return (
      <p className="pt-s">
        <Missing>{t('status-update.compose.isRendering')}</Missing>
      </p>
    )
  const before = citedBefore(draft, index)
  return (
    <fieldset
      aria-label={`${t('status-update.compose.classTitle')}${commaIn(locale)}${t('status-update.compose.citation', { n: index + 1 })}`}
    >
      <SetAlready source={source} />
      {before === null ? (
        <UnsetFields index={index} row={row} source={source} />
      ) : (
        <p className="hint pt-s">{t('status-update.compose.classedAbove', { n: before + 1 })}</p>
      )}
    </fieldset>
  )
}

function SetAlready({ source }: { source: LibrarySource }) {
  const { view } = useComposing()
  const t = useTranslations()
  const partiesText = usePartiesText(usePartyName(view.statement.parties))
  const { primary, onBehalfOf, independenceGroup, date } = source
  if (primary === null && onBehalfOf === null && independenceGroup === null)
    return (
      <p className="line gap-s pt-s">
        <Missing>{t('source.class.allUnset')}</Missing>
      </p>
    )
  return (
    <p className="line gap-s pt-s small quiet">
      {primary !== null && (
        <span>{t(primary ? 'status-update.citation.primary' : 'status-update.citation.notPrimary')}</span>
      )}
      {onBehalfOf !== null && (
        <span>
          {onBehalfOf === NOBODY
            ? t('status-update.citation.behalfNobody')
            : t('status-update.citation.behalf', { party: partiesText(onBehalfOf) })}
        </span>
      )}
      {independenceGroup !== null && (
        <span>{t('status-update.citation.group', { group: isolated(independenceGroup) })}</span>
      )}
      {date !== null && <Time date={date} />}
    </p>
  )
}

function UnsetFields({ index, row, source }: { index: number; row: Row; source: LibrarySource }) {
  const { view, draft, change } = useComposing()
  const t = useTranslations()
  const partiesText = usePartiesText(usePartyName(view.statement.parties))
  const name = (field: keyof Row) => `citations[${index}].${field}`
  const context = t('status-update.compose.citation', { n: index + 1 })
  const set = (fields: Partial<Row>) => change({ kind: 'citation', index, row: fields })
  const groups = [
    ...view.groups,
    ...draft.citations.map(({ independenceGroup }) => independenceGroup.trim()),
  ].flatMap((group) => group || [])
  const groupsId = `groups-${index}`
  return (
    <div className="pair pair--top">
      {source.primary === null && (
        <RowSelect
          name={name('primary')}
          label={t('source.class.primary')}
          context={context}
          hint={t('status-update.compose.primaryHow')}
          value={row.primary}
          onText={(primary) => set({ primary })}
          options={[
            ['', t('source.class.unset')],
            ['yes', t('source.library.isPrimary')],
            ['no', t('source.library.isNotPrimary')],
          ]}
        />
      )}
      {source.onBehalfOf === null && (
        <RowSelect
          name={name('onBehalfOf')}
          label={t('source.class.onBehalfOf')}
          context={context}
          hint={t('status-update.compose.onBehalfOfHow')}
          value={row.onBehalfOf}
          onText={(onBehalfOf) => set({ onBehalfOf })}
          options={[
            ['', t('source.class.unset')],
            ...choicesFor(
              view.statement.parties.map(({ key }) => key),
              row.onBehalfOf === '' ? null : row.onBehalfOf,
            ).map((kept) => [kept, partiesText(kept)] as const),
          ]}
        />
      )}
      {source.independenceGroup === null && (
        <div>
          <RowInput
            name={name('independenceGroup')}
            label={t('source.class.group')}
            context={context}
            hint={t('status-update.compose.groupHow')}
            dir="auto"
            list={groupsId}
            autoComplete="off"
            value={row.independenceGroup}
            onText={(independenceGroup) => set({ independenceGroup })}
          />
          <datalist id={groupsId}>
            {[...new Set(groups)].sort().map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
        </div>
      )}
      {source.date === null && (
        <RowInput
          name={name('date')}
          label={t('source.date')}
          context={context}
          hint={t('status-update.compose.dateHow')}
          dir="ltr"
          autoComplete="off"
          value={row.date}
          onText={(date) => set({ date })}
        />
      )}
    </div>
  )
}
