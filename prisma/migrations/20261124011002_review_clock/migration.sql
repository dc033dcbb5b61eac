-- The clock of reviews: a small change moves no date, and each review that falls due is told once.

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "overdueToldFor" DATE;

-- When the next review of what readers have is due: the last review that signed a version readers have or had says so.
-- A change that nobody reviewed, and an approval of what readers do not have yet, move nothing.
CREATE OR REPLACE FUNCTION review_due_on(article uuid, revision uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT v."nextReviewDueOn"
    FROM "Revision" shown
    JOIN "Revision" r ON r."articleId" = shown."articleId" AND r."number" <= shown."number"
    JOIN "Review" v ON v."articleId" = article AND v."contentHash" = r."contentHash" AND v."decision" = 'approved'
   WHERE shown."id" = revision
   ORDER BY v."reviewedAt" DESC LIMIT 1
$$;

UPDATE "Article" SET "reviewDueOn" = review_due_on("id", "publishedRevisionId") WHERE "publishedRevisionId" IS NOT NULL;
