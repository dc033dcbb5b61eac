-- One definition of what a list may show of an article: only what is published, never the draft.
CREATE VIEW "PublishedCard" AS
SELECT
  a."id",
  a."slug",
  a."kind",
  a."demonstration",
  a."firstPublishedAt" AS "publishedAt",
  a."modifiedAt",
  r."id" AS "revisionId",
  r."title",
  r."standfirst",
  r."readingMinutes",
  (SELECT count(*)::int FROM "Citation" c WHERE c."revisionId" = r."id") AS "sourceCount",
  (SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
     FROM "RevisionTopic" rt JOIN "Topic" t ON t."id" = rt."topicId"
    WHERE rt."revisionId" = r."id" ORDER BY rt."position" LIMIT 1) AS "section",
  (SELECT coalesce(json_agg(json_build_object('name', p."name", 'fictional', p."fictional") ORDER BY rc."position"), '[]')
     FROM "RevisionCredit" rc JOIN "Person" p ON p."id" = rc."personId"
    WHERE rc."revisionId" = r."id" AND rc."role" = 'author') AS "authors",
  (SELECT max(v."reviewedAt") FROM "Review" v
    WHERE v."articleId" = a."id" AND v."contentHash" = r."contentHash" AND v."decision" = 'approved') AS "reviewedAt",
  EXISTS (SELECT 1 FROM "RevisionTopic" rt JOIN "Topic" t ON t."id" = rt."topicId"
    WHERE rt."revisionId" = r."id" AND t."sensitive") AS "sensitive"
FROM "Article" a
JOIN "Revision" r ON r."id" = a."publishedRevisionId"
WHERE a."state" = 'published';

-- "Changed recently" reads the newest of each without looking at the rest.
CREATE INDEX "Review_reviewedAt_idx" ON "Review"("reviewedAt" DESC);
CREATE INDEX "Revision_publishedAt_idx" ON "Revision"("publishedAt" DESC);
CREATE INDEX "Article_withdrawnAt_idx" ON "Article"("withdrawnAt" DESC);
