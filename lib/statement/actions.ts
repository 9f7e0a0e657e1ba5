'use server'

import { defineAction } from '@/lib/platform/define-action'
import { addRendering } from './mutations/add-rendering'
import { beginAlignment } from './mutations/begin-alignment'
import { moveStatement } from './mutations/move-statement'
import { saveAlignment } from './mutations/save-alignment'
import { settleOrphan, takeExactOrphans } from './mutations/settle-orphans'
import { addressesAddress, alignmentAddress, orphansAddress } from './rules/addresses'
import {
  addRenderingSchema,
  beginAlignmentSchema,
  moveSchema,
  saveAlignmentSchema,
  settleOrphanSchema,
  takeExactSchema,
} from './schema'

/** Adds the text of a rendering and leads to its alignment. Nothing public changes yet. */
export const addRenderingAction = defineAction(addRenderingSchema, addRendering, {
  to: ({ alignmentId }) => alignmentAddress(alignmentId),
})

/** Begins a new alignment of a rendering and leads to it. */
export const beginAlignmentAction = defineAction(beginAlignmentSchema, beginAlignment, {
  to: ({ alignmentId }) => alignmentAddress(alignmentId),
})

/** Keeps an alignment, or hands it to a second person, and leads back to its page. */
export const saveAlignmentAction = defineAction(saveAlignmentSchema, saveAlignment, {
  to: ({ submitted }, { alignmentId, part }) =>
    `${alignmentAddress(alignmentId)}${submitted ? '' : `?part=${part}&kept=1`}`,
})

/** Takes every proposal of the very words and leads back to what is left. */
export const takeExactOrphansAction = defineAction(takeExactSchema, takeExactOrphans, {
  to: ({ taken }, { renderingId }) => `${orphansAddress(renderingId)}?taken=${taken}`,
})

/** Settles one: the proposal, other words, or let go. */
export const settleOrphanAction = defineAction(settleOrphanSchema, settleOrphan, {
  to: (_done, { renderingId }) => `${orphansAddress(renderingId)}?taken=1`,
})

/** Gives a statement another address, and leads back to those of all. Every page may name it: all are made anew. */
export const moveStatementAction = defineAction(moveSchema, moveStatement, {
  to: (_done, { slug }) => `${addressesAddress}?moved=${slug}`,
})
