import { askedBefore, onlyReading, readAnswer } from '../../read-answer'
import { askedBeforeWriting, onlyWriting, writeAnswer, writeAt } from '../../write-answer'

export const dynamic = 'force-dynamic'

interface At {
  readonly params: Promise<{ path: string[] }>
}

/** Everything that the interface for programs gives: its resources, and the document that describes them. */
export async function GET(request: Request, at: At): Promise<Response> {
  const path = await pathOf(at)
  return writeAt(path) ? onlyWriting() : readAnswer(request, path)
}

/** What programs add, each by the token of a person. */
export async function POST(request: Request, at: At): Promise<Response> {
  const write = writeAt(await pathOf(at))
  return write ? writeAnswer(request, write) : onlyReading()
}

export async function OPTIONS(_request: Request, at: At): Promise<Response> {
  return writeAt(await pathOf(at)) ? askedBeforeWriting() : askedBefore()
}

/** Nothing is changed or taken away here. */
export async function PUT(_request: Request, at: At): Promise<Response> {
  return writeAt(await pathOf(at)) ? onlyWriting() : onlyReading()
}
export const PATCH = PUT
export const DELETE = PUT

async function pathOf({ params }: At): Promise<string[]> {
  return (await params).path.map(decoded)
}

/** A segment as it was meant; one that cannot be decoded is nobody's. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
