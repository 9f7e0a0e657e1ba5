import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findHouseTexts } from '../data/house-texts'

/** What whoever runs this site says of it, remembered until one of the texts changes. */
export const loadHouse = remembered(
  'house',
  () => [tagOf.house],
  () => findHouseTexts(),
)
