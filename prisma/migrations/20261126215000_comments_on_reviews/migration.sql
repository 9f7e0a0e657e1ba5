-- What a reviewer asks of one field or one quote of work that they send back, with its author's answer, and who settled it.

-- CreateTable
CREATE TABLE "review_comments" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_comments_review_id_number_key" ON "review_comments"("review_id", "number");

-- AddForeignKey
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What must never be false.

ALTER TABLE review_comments
  ADD CONSTRAINT review_comments_say_something CHECK (body ~ '\S' AND coalesce(answer, '.') ~ '\S'),
  ADD CONSTRAINT review_comments_name_a_place CHECK (place ~ '^[a-z_]+(-[1-9][0-9]*)?$'),
  ADD CONSTRAINT review_comments_are_answered_by_somebody CHECK (num_nulls(answer, answered_by_id, answered_at) IN (0, 3)),
  ADD CONSTRAINT review_comments_are_settled_by_somebody CHECK (num_nulls(settled_by_id, settled_at) IN (0, 2));

-- A comment is written with the decision that it belongs to, by whoever takes that.
CREATE FUNCTION comment_comes_with_its_review() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM reviews WHERE id = NEW.review_id AND decision = 'send_back' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a comment comes with the decision that sends work back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_comments_come_with_their_review BEFORE INSERT ON review_comments
  FOR EACH ROW EXECUTE FUNCTION comment_comes_with_its_review();

-- What was asked never changes, what was settled neither, and nobody settles what they were asked themselves.
CREATE FUNCTION comment_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.review_id, NEW.number, NEW.place, NEW.body) IS DISTINCT FROM (OLD.id, OLD.review_id, OLD.number, OLD.place, OLD.body) THEN
    RAISE EXCEPTION 'what a reviewer asked never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.settled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a settled comment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.settled_by_id = NEW.answered_by_id THEN
    RAISE EXCEPTION 'somebody else settles what was answered' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_comments_move_as_permitted BEFORE UPDATE ON review_comments
  FOR EACH ROW EXECUTE FUNCTION comment_moves_as_permitted();

CREATE TRIGGER review_comments_never_removed BEFORE DELETE ON review_comments FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER review_comments_never_emptied BEFORE TRUNCATE ON review_comments EXECUTE FUNCTION refuse_removal();

CREATE TRIGGER review_comments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF answered_by_id, settled_by_id ON review_comments
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('answered_by_id', 'settled_by_id');
