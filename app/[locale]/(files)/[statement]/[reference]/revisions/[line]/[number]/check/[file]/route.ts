import { loadCheck } from '@/lib/reading/dossier/loaders/check'
import { CHECK_FILES } from '@/lib/reading/dossier/rules/check-files'
import { fileAnswer, noSuchFile } from '../../../../../../../answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type CheckFileProps = {
  params: Promise<{ statement: string; reference: string; line: string; number: string; file: string }>
}

/** The files with which a final judgement is checked. */
export async function GET(_request: Request, { params }: CheckFileProps): Promise<Response> {
  const { statement: slug, reference, line, number, file: name } = await params
  const file = Object.hasOwn(CHECK_FILES, name) ? CHECK_FILES[name] : undefined
  const check = file && (await loadCheck(slug, reference, line, number))
  return file && check ? fileAnswer(file.text(check), { 'content-type': file.type }) : noSuchFile()
}
