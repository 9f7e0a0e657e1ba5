'use client'

import { FailedPage, type Failure } from '@/components/layout/failed-page'

export default function AccountError(failure: Failure) {
  return <FailedPage {...failure} />
}
