import { pathOfOurs } from '@/lib/record/account/rules/next-path'

/** What next-auth keeps where to go on to in, by whether people reach us by https. */
const cookieNames = ['next-auth.callback-url', '__Secure-next-auth.callback-url']

const sentences = {
  error: 'The word after “error” in the address is none of ours.',
  callbackUrl: 'The address to go on to is not one of this site.',
  body: 'What was sent could not be read.',
} as const

/**
 * What is wrong with a request before next-auth sees it, in a sentence; null where nothing is. next-auth writes what it is sent into
 * headers as it came, and answers what it cannot read with a failure of ours.
 *
 * @param site the public address, under which callers may ask to go on
 */
export async function wrongWith(request: Request, site: string): Promise<string | null> {
  const { searchParams } = new URL(request.url)
  if (!searchParams.getAll('error').every((word) => /^\w*$/.test(word))) return sentences.error
  const sent = request.method === 'POST' ? await sentWith(request.clone()) : {}
  if (sent === null) return sentences.body
  const addresses = [...searchParams.getAll('callbackUrl'), ...callbackUrlOf(sent), ...kept(request.headers)]
  return addresses.every((address) => pathOfOurs(address, site) !== null) ? null : sentences.callbackUrl
}

/** The fields that were sent; null where they cannot be read, or are no fields. */
async function sentWith(request: Request): Promise<object | null> {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.text()
  if (type.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  if (!type.includes('application/json')) return {}
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && !Array.isArray(read) ? read : null
  } catch {
    // What is no JSON could not be read, like JSON of another shape.
    return null
  }
}

function callbackUrlOf(sent: object): unknown[] {
  return 'callbackUrl' in sent ? [sent.callbackUrl] : []
}

/** Where next-auth would go on to of itself, as its cookie says. */
function kept(headers: Headers): string[] {
  return (headers.get('cookie') ?? '').split(/; */).flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return cookieNames.includes(name) ? [decoded(value)] : []
  })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // As next-auth's reader of cookies has it: what cannot be decoded stays as it came.
    return value
  }
}
