import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import type { BringingView } from '@/lib/text/bringing/types'
import { BLOCK_KINDS, blockAt, MOST_LEVEL } from '@/lib/text/statement/rules/blocks'
import type { PassageView } from '@/lib/text/statement/types'

interface SayKindProps {
  bringing: BringingView
  passage: PassageView
  /** The page without this. */
  cancel: string
}

/** Says what a passage is, and how deep, within the form of the step. The level is that of a heading or an item; of others it says nothing. */
export function SayKind({ bringing, passage, cancel }: SayKindProps) {
  const t = useTranslations('bringing')
  const block = blockAt(bringing.content.structure?.blocks ?? [], passage)
  const levels = Array.from({ length: MOST_LEVEL.list_item }, (_, index) => index + 1)
  return (
    <fieldset className="split">
      <input type="hidden" name="block" value={passage.number} />
      <SelectField
        name="kind"
        label={t('block.kind', { n: passage.number })}
        defaultValue={block?.kind ?? 'paragraph'}
      >
        {BLOCK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`block.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="level" label={t('block.level')} defaultValue={Math.max(1, block?.level ?? 1)}>
        {levels.map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </SelectField>
      <p className="line">
        <SubmitButton small name="say" value="kind">
          {t('save')}
        </SubmitButton>
        <a className="tap" href={cancel}>
          {t('cancel')}
        </a>
      </p>
    </fieldset>
  )
}
