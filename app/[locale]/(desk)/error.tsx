'use client'

import { FailedPage, type Failure } from '@/components/layout/failed-page'

export default function DeskError(failure: Failure) {
  return <FailedPage {...failure} />
}
