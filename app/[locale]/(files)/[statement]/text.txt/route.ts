import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { fileAnswer, noSuchFile } from '../../answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type TextProps = { params: Promise<{ statement: string }> }

/** The exact text of a statement's base, letter for letter: its SHA-256 is the one that pages tell. */
export async function GET(_request: Request, { params }: TextProps): Promise<Response> {
  const { statement: slug } = await params
  const statement = await loadStatement(slug)
  if (!statement) return noSuchFile()
  const { text, language } = statement.base
  return fileAnswer(text, {
    'content-type': 'text/plain; charset=utf-8',
    'content-language': language,
    'access-control-allow-origin': '*',
  })
}
