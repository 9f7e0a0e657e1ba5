import type { TokenScope } from '@/lib/record/account/types'

const NAMES = {
  'notes:write': 'notes',
  'sources:write': 'sources',
  'leads:write': 'leads',
  'drafts:write': 'drafts',
} as const satisfies Record<TokenScope, string>

/** Under which key the messages say what a token may add. */
export function scopeName(scope: TokenScope): (typeof NAMES)[TokenScope] {
  return NAMES[scope]
}
