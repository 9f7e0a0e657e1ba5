'use server'

import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { confirm } from '../mutations/confirm'
import { leave } from '../mutations/leave'
import { doneAddress } from '../rules/followed'
import { confirmSchema, leaveSchema } from '../schema'

/** Confirms what was asked for, and leads to the page that says so. */
export const confirmAction = defineOpenAction(confirmSchema, confirm, { to: () => doneAddress('confirmed') })

/** Tells a reader no more, and leads to the page that says so. */
export const leaveAction = defineOpenAction(leaveSchema, leave, { to: () => doneAddress('left') })
