import { Comments } from '@/components/assessment/status-update/comments'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { answerCommentAction, settleCommentAction } from '@/lib/assessment/status-update/actions/comments'
import type { CommentView } from '@/lib/record/review/types'

type CommentsOnProps = SubmissionView['comments'] & { comments: readonly CommentView[] }

/** What reviewers asked of single places of a judgement, with the forms by which whoever may answers and settles. */
export function CommentsOn({ comments, mayAnswer, maySettle }: CommentsOnProps) {
  return (
    <Comments
      comments={comments}
      answer={mayAnswer ? answerCommentAction : null}
      settle={maySettle ? settleCommentAction : null}
    />
  )
}
