'use client'

import { useTranslations } from 'next-intl'
import { DESCRIPTION_FIELDS, DescriptionFields } from '@/components/evidence/source/description-fields'
import { useSourceFault } from '@/components/evidence/source/source-problems'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { FileField } from '@/components/ground/form/file-field'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { bringFileAction } from '@/lib/evidence/request/actions/file'
import { CAME_BY } from '@/lib/evidence/snapshot/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { NewSourceForm } from './new-source-form'

/** What is filled in beforehand of the answer to an access request. */
export type BegunFile = Pick<SourceView, (typeof DESCRIPTION_FIELDS)[number]> & { readonly request: string }

const unsent: FormState<never> = { status: 'new' }
const ACCEPTED =
  '.pdf,.docx,.html,.htm,.eml,.png,.jpg,.jpeg,.webp,application/pdf,text/html,message/rfc822,image/png,image/jpeg,image/webp'

/** A file that is too large is not even sent: whoever chose it hears so at once, and what was typed stays. */
async function withinSize(state: FormState<never>, form: FormData): Promise<FormState<never>> {
  const file = form.get('file')
  if (file instanceof File && file.size > MOST_DOCUMENT_BYTES) form.set('file', 'large')
  return bringFileAction(state, form)
}

/** Brings a document that has no address: its file, how somebody came by it, and what it is. Nothing typed is lost; a file has to be chosen again. */
export function BringFileForm({ begun, items }: { begun: BegunFile | null; items: readonly ItemChoice[] }) {
  const t = useTranslations()
  // What is sent without script must be the action itself.
  const [state, act] = useSending(typeof window === 'undefined' ? bringFileAction : withinSize, unsent)
  const faultOf = useSourceFault(state)
  return (
    <NewSourceForm
      {...{ state, act, items }}
      fields={['file', 'cameBy', 'cameByWords', ...DESCRIPTION_FIELDS]}
      isFile
      chosen={null}
      submit={t('snapshot.bring')}
    >
      <input type="hidden" name="request" value={begun?.request ?? ''} />
      <FileField
        name="file"
        label={t('snapshot.file')}
        hint={t(state.status === 'new' ? 'snapshot.fileKinds' : 'snapshot.fileAgain')}
        error={faultOf('file')}
        accept={ACCEPTED}
      />
      <p className="small pb-m">{t('snapshot.fileAsIs')}</p>
      <ChoiceField
        name="cameBy"
        label={t('snapshot.cameBy.ask')}
        error={faultOf('cameBy')}
        value={typedText(state, 'cameBy', begun ? 'access_request' : '')}
        unset={t('status-update.compose.choose')}
        options={CAME_BY.map((how) => [how, t(`snapshot.cameBy.${how}`)] as const)}
      />
      <TextField
        name="cameByWords"
        label={t('snapshot.cameBy.words')}
        hint={t('snapshot.cameBy.wordsHow')}
        error={faultOf('cameByWords')}
        autoComplete="off"
        dir="auto"
        defaultValue={typedText(state, 'cameByWords')}
      />
      <DescriptionFields state={state} stands={begun} bases={['as_shown', 'described']} />
    </NewSourceForm>
  )
}
