'use server'

import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { bringFile, readBrought } from '@/lib/evidence/snapshot/mutations/bring-file'
import { fileState } from '@/lib/evidence/snapshot/rules/file-sent'
import { bringSchema } from '@/lib/evidence/snapshot/schema'
import { withOffered } from '@/lib/evidence/source/data/offered-values'
import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withItemNamed } from '@/lib/text/commitment/data/named-in-form'
import { nameAnswer } from '../mutations/name-answer'

/**
 * Adds a source that is a file, and leads to it; where the file is the answer to a request, that names it, and is led back to. The item that it bears on may
 * be named in words. What the library may hold already comes back as `values.offered`.
 */
export async function bringFileAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  // Anybody can send other data than a form: the door refuses it.
  const file = form instanceof FormData ? form.get('file') : null
  if (form instanceof FormData) form.set('file', fileState(file))
  const bringing = defineAction(
    bringSchema,
    async (actor, input) => {
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
      const { id } = await bringFile(actor, input, await readBrought(actor, bytes))
      const { request, key } = input
      // The form makes two things, each once.
      if (request !== '') await nameAnswer(actor, { id: request, source: id, key: key && `${key}_answer` })
      return { id, request }
    },
    {
      to: ({ id, request }) =>
        request === '' ? `/desk/sources/${id}#copies` : `${deskRequestAddress(request)}#acts`,
    },
  )
  const state = await withOffered(await withItemNamed('item', form, (sent) => bringing(previous, sent)))
  return state.status === 'refused' && file instanceof File && file.size > 0
    ? { ...state, lost: true }
    : state
}
