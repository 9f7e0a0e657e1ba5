import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

/** Administrators say what stands for the whole site. Others are told nothing, not even that there is such a page. */
export const housePolicy: Policy<'set', 'texts'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'
