import 'server-only'
import { apart } from '@/lib/platform/apart'
import { docxOf } from '../rules/docx'

/** As `docxOf`, in another thread: a document of a hundred items takes longer than anybody else should wait. */
export const docxApart = apart('docxOf', docxOf, () => true)
