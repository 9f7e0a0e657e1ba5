import { it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { meetAgain } from './testing-covering'

const database = await ownDatabase({ seeded: true })

it(
  'what is written while words of its source are withheld never shows them, nor hides them once they are shown again',
  () => meetAgain(database, 12),
  60_000,
)
