import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { typedText } from '@/components/ground/form/typed-text'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { AreaView } from '@/lib/text/statement/types'
import { useAreaName } from '../statement/names'
import { OftenTaken } from './often-taken'
import { type ShownProposal, SUGGESTED_FIELDS, SuggestedFields, suggestedFieldId } from './suggested-fields'

interface SuggestedFoldProps {
  proposal: ShownProposal
  /** The words that would be marked, as they stand now. */
  words: string
  state: FormState<unknown>
  faultOf: (field: string) => string | undefined
  language: string
  /** Whether the fields are there. Once opened they stay, whether they are folded or not. */
  isOpen: boolean
  isAsked: boolean
  onOpen: () => void
  onWords: (words: string) => void
}

/**
 * All that is said of the words, to be corrected before they are marked; open where something is wrong with it. The fields are made as it is opened:
 * dozens of rows would each send them, and few are opened. Where nothing runs a link asks for those of this row.
 */
export function SuggestedFold({ proposal, isOpen, isAsked, onOpen, ...fields }: SuggestedFoldProps) {
  const t = useTranslations('bringing')
  const { title, suggestion } = proposal
  const isWrong = SUGGESTED_FIELDS.some((field) => field !== 'areaKey' && fields.faultOf(field) !== undefined)
  return (
    <details
      className="sugg-fold"
      open={isWrong || isAsked || undefined}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen()
      }}
    >
      <summary className="sugg-more" aria-label={t('suggest.correctNamed', { title })}>
        {t('suggest.correct')}
      </summary>
      {isOpen ? (
        <div className="mid">
          {suggestion.force !== null && (
            <p className="small quiet pb-s">
              {t('entry', { entry: suggestion.entry })} ·{' '}
              <OftenTaken inAll={proposal.inAll} here={proposal.here} />
            </p>
          )}
          <SuggestedFields {...{ proposal, ...fields }} />
        </div>
      ) : (
        <a
          href={`?open=${suggestion.start}&at=${suggestion.passage}#suggestion-${suggestion.start}`}
          aria-label={t('suggest.named', { act: t('suggest.openFields'), title: isolated(title) })}
        >
          {t('suggest.openFields')}
        </a>
      )}
    </details>
  )
}

/** What the row says, as it is sent while its fields are not there. */
export function KeptFields({
  proposal,
  words,
  hasArea,
}: {
  proposal: ShownProposal
  words: string
  /** Whether the area is said here, and not chosen. */
  hasArea: boolean
}) {
  const { areaKey, suggestion, why, title, titleLanguage, responsible } = proposal
  const kept = { words, force: suggestion.force ?? '', whyThisForce: why, title, titleLanguage }
  return (
    <>
      {hasArea && areaKey !== null && <input type="hidden" name="areaKey" value={areaKey} />}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {responsible.map((body) => (
        <input key={body} type="hidden" name="responsible" value={body} />
      ))}
    </>
  )
}

/** The area, to be chosen: where none is proposed, and where anything of the row is corrected. */
export function SuggestedArea({
  proposal,
  state,
  areas,
  error,
  onChange,
}: {
  proposal: ShownProposal
  state: FormState<unknown>
  areas: readonly AreaView[]
  error: string | undefined
  onChange: () => void
}) {
  const t = useTranslations('commitment')
  const areaName = useAreaName(areas)
  return (
    <div className="sugg-area">
      <ChoiceField
        name="areaKey"
        id={suggestedFieldId(proposal.suggestion, 'areaKey')}
        label={t('area.title')}
        error={error}
        value={typedText(state, 'areaKey', proposal.areaKey ?? '')}
        onChange={onChange}
        unset={t('mark.choose')}
        options={areas.map(({ key }) => [key, areaName(key)] as const)}
      />
    </div>
  )
}
