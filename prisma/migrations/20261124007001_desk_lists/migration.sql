-- What the desk's lists sort and filter by is kept beside each article by trigger, whoever writes it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "authorIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "reviewDueOn" DATE,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "topicIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "unpublishedChanges" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Reference_status_idx" ON "Reference"("status");

-- CreateIndex
CREATE INDEX "Article_state_lastSavedAt_id_idx" ON "Article"("state", "lastSavedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_title_id_idx" ON "Article"("title", "id");

-- CreateIndex
CREATE INDEX "Article_reviewDueOn_id_idx" ON "Article"("reviewDueOn", "id");

-- CreateIndex
CREATE INDEX "Article_unpublishedChanges_lastSavedAt_id_idx" ON "Article"("unpublishedChanges", "lastSavedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_embargoUntil_idx" ON "Article"("embargoUntil");

-- CreateIndex
CREATE INDEX "Article_authorIds_idx" ON "Article" USING GIN ("authorIds");

-- CreateIndex
CREATE INDEX "Article_topicIds_idx" ON "Article" USING GIN ("topicIds");

-- CreateIndex
CREATE INDEX "Article_searchText_idx" ON "Article" USING GIN ("searchText" gin_trgm_ops);

-- Ids in a list of a draft, in its order; whatever is no id is left out.
CREATE FUNCTION ids_in_draft(list jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(item::uuid ORDER BY place), '{}')
    FROM jsonb_array_elements_text(CASE WHEN jsonb_typeof(list) = 'array' THEN list ELSE '[]' END)
         WITH ORDINALITY AS listed(item, place)
   WHERE item ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
$$;

-- Words as the desk's search compares them: without accents, curly quotes and capitals (`foldWords` does the same).
CREATE FUNCTION fold_words(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(translate(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'), '‘’“”–—', '''''""--'))
$$;

-- When the next review of what readers have is due: the last approved review of exactly that content says so.
CREATE FUNCTION review_due_on(article uuid, revision uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT v."nextReviewDueOn"
    FROM "Revision" r
    JOIN "Review" v ON v."articleId" = article AND v."contentHash" = r."contentHash" AND v."decision" = 'approved'
   WHERE r."id" = revision
   ORDER BY v."reviewedAt" DESC LIMIT 1
$$;

CREATE FUNCTION keep_article_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."title" := coalesce(btrim(NEW."draft"->>'title'), '');
  NEW."searchText" := fold_words(NEW."title" || E'\n' || NEW."slug");
  NEW."authorIds" := ids_in_draft(NEW."draft"->'authorIds');
  NEW."topicIds" := ids_in_draft(NEW."draft"->'topicIds');
  NEW."unpublishedChanges" := EXISTS (
    SELECT 1 FROM "Revision" WHERE "id" = NEW."publishedRevisionId" AND "contentHash" <> NEW."draftHash"
  );
  NEW."reviewDueOn" := review_due_on(NEW."id", NEW."publishedRevisionId");
  RETURN NEW;
END
$$;

CREATE TRIGGER keep_lists BEFORE INSERT OR UPDATE OF "draft", "draftHash", "slug", "publishedRevisionId" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION keep_article_lists();

CREATE FUNCTION keep_review_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Article" SET "reviewDueOn" = review_due_on("id", "publishedRevisionId")
   WHERE "id" = NEW."articleId" AND "publishedRevisionId" IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER keep_review_due AFTER INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION keep_review_due();

UPDATE "Article" SET "draft" = "draft";
