import { Notice } from '@/components/ui/notice.tsx'

/** The last word to somebody who has deleted her account. */
export function Goodbye() {
  return (
    <div className="mb-8">
      <Notice tone="well" role="status">
        <b>Your account is deleted.</b> A last email confirms it.
      </Notice>
    </div>
  )
}
