-- The state of an article is the state of its draft: while a changed draft is reviewed or waits for its hour, readers go
-- on having the published revision. A card is therefore whatever has one.
CREATE OR REPLACE VIEW "PublishedCard" AS
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
JOIN "Revision" r ON r."id" = a."publishedRevisionId";


CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DraftSnapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "DraftSnapshot" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "DraftSnapshot" ADD CONSTRAINT "DraftSnapshot_hash_shape" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Article" ADD CONSTRAINT "Article_embargo_names_its_zone" CHECK (("embargoUntil" IS NULL) = ("embargoZone" IS NULL));

-- What was done was neither cancelled nor refused.
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_ends_once" CHECK (num_nonnulls("doneAt", "cancelledAt") <= 1);

ALTER TABLE "SiteSettings" ADD CONSTRAINT "SiteSettings_accents" CHECK (
  ("accentLight" IS NULL OR "accentLight" ~ '^#[0-9a-f]{6}$') AND ("accentDark" IS NULL OR "accentDark" ~ '^#[0-9a-f]{6}$')
);

-- An account is entered by a password or by single sign-on; a second factor is confirmed only when there is one.
ALTER TABLE "User" ADD CONSTRAINT "User_factor_is_there" CHECK ("totpConfirmedAt" IS NULL OR "totpSecret" IS NOT NULL);
