import { type JudgementCheck, loadCheck } from '@/lib/dossier/loaders/check'
import { leafText } from '@/lib/event/rules/public-chain'
import { fileAnswer, noSuchFile } from '../../../../../../../answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type CheckFileProps = {
  params: Promise<{ statement: string; reference: string; line: string; number: string; file: string }>
}

/** What each file holds, byte for byte: its SHA-256 is to be the one that the page names. */
const files: Readonly<Record<string, { type: string; text: (check: JudgementCheck) => string }>> = {
  'content.json': { type: 'application/json', text: ({ content }) => content },
  'event.txt': { type: 'text/plain; charset=utf-8', text: ({ proof }) => leafText(proof.event) },
  'proof.json': { type: 'application/json', text: (check) => `${JSON.stringify(proofOf(check))}\n` },
}

/** The files with which a final judgement is checked. */
export async function GET(_request: Request, { params }: CheckFileProps): Promise<Response> {
  const { statement: slug, reference, line, number, file: name } = await params
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  const check = file && (await loadCheck(slug, reference, line, number))
  return file && check ? fileAnswer(file.text(check), { 'content-type': file.type }) : noSuchFile()
}

/** The page's figures for machines. */
function proofOf({ revision, identity, proof, key }: JudgementCheck) {
  const { event, previous, leaf, link, signed } = proof
  return {
    contentSha256: revision.contentSha256,
    identity,
    event,
    previous,
    leaf,
    hash: link,
    signed: signed && { ...signed.head, leaves: signed.leaves },
    key: key && { id: key.id, publicKey: key.publicKey },
  }
}
