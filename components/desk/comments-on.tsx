import type { CommentView } from '@/lib/review/types'
import type { SubmissionView } from '@/lib/status-review/types'
import { answerCommentAction, settleCommentAction } from '@/lib/status-update/actions/comments'
import { Comments } from '../status-update/comments'

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
