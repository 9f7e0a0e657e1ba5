import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SourceProblems, useSourceFault } from '@/components/evidence/source/source-problems'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { typedText } from '@/components/ground/form/typed-text'
import { ItemField } from '@/components/text/commitment/item-field'
import { SOURCE_STANCES } from '@/lib/evidence/source/rules/facets'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { OfferedSources, offeredIn } from './offered-sources'

interface NewSourceFormProps {
  state: FormState<unknown>
  act: (form: FormData) => void
  /** Names of the fields above those of the item that it bears on. */
  fields: readonly string[]
  /** The line to cite it on afterwards, as `<statement>/<reference>/<party>`; left out where none asked. */
  back?: string
  /** Words of it to quote. */
  quote?: string
  /** Whether what is added is a file, and no address. */
  isFile?: boolean
  /** The item that it bears on to begin with. */
  chosen: ItemChoice | null
  /** The first items that can be chosen. */
  items: readonly ItemChoice[]
  /** What its button says. */
  submit: ReactNode
  children: ReactNode
}

/** A source that comes into the library, however it comes: what it may be already is offered first, then its fields and the item that it bears on. */
export function NewSourceForm({
  state,
  act,
  fields,
  back = '',
  quote = '',
  isFile = false,
  chosen,
  items,
  submit,
  children,
}: NewSourceFormProps) {
  const t = useTranslations('source')
  const locale = useLocale()
  const offered = offeredIn(state)
  return (
    <>
      {offered.sources.length > 0 ? (
        <OfferedSources {...offered} {...{ back, quote, isFile }} />
      ) : (
        <SourceProblems state={state} fields={[...fields, 'item', 'stance']} />
      )}
      <form action={act} noValidate className="mid">
        <input type="hidden" name="locale" value={locale} />
        <FormKey state={state} />
        {children}
        <BearingFields {...{ state, chosen, items }} />
        <p className="btns">
          <SubmitButton main>{submit}</SubmitButton>
          {offered.sources.length > 0 && !offered.isSame && (
            <SubmitButton name="despite" value={offered.sources.map(({ id }) => id).join(',')}>
              {t('collect.addAllTheSame')}
            </SubmitButton>
          )}
        </p>
        <p className="small quiet pt-m">{t('collect.seenByTeam')}</p>
      </form>
    </>
  )
}

/** Which item it may be relevant to, and how. */
function BearingFields({ state, chosen, items }: Pick<NewSourceFormProps, 'state' | 'chosen' | 'items'>) {
  const t = useTranslations()
  const faultOf = useSourceFault(state)
  return (
    <div className="pair pair--top">
      <div>
        <ItemField
          name="item"
          label={t('source.collect.bearsOn')}
          hint={t('source.collect.bearsOnHow')}
          error={faultOf('item')}
          state={state}
          chosen={chosen}
          offered={items}
        />
      </div>
      <ChoiceField
        name="stance"
        label={t('status-update.stance.title')}
        hint={t('source.collect.stanceHow')}
        error={faultOf('stance')}
        value={typedText(state, 'stance')}
        unset={t('status-update.compose.choose')}
        options={SOURCE_STANCES.map((stance) => [stance, t(`status-update.stance.${stance}`)] as const)}
      />
    </div>
  )
}
