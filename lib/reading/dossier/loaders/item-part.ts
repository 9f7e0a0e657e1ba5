import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findItemPart } from '../data/item'

/** The record of one item; null when no statement or item has that address. */
export const loadItemPart = remembered(
  'item',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, language: string) => findItemPart(slug, asked, language),
)
