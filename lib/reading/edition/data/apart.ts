import 'server-only'
import { apart } from '@/lib/ground/platform/apart'
import { docxOf } from '../rules/docx'
import { workbookOf } from '../rules/xlsx'

/** As `docxOf`, in another thread: a document of a hundred items takes longer than anybody else should wait. */
export const docxApart = apart('docxOf', docxOf, () => true)

/** As `workbookOf`, in another thread: the tables of three thousand sources are a quarter of a second of writing. */
export const workbookApart = apart('workbookOf', workbookOf, () => true)
