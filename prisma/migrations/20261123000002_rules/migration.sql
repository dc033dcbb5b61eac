-- What no row may break, whoever writes it.

-- Append-only tables: a row once written stays as it is.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '"%" is append-only: rows are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'Revision', 'RevisionCredit', 'RevisionTopic', 'Citation', 'Review', 'Correction',
    'Declaration', 'SocialImage', 'PublicationEvent', 'AuditEntry'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;

-- The published revision is a revision of this article.
CREATE FUNCTION require_own_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."publishedRevisionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" WHERE "id" = NEW."publishedRevisionId" AND "articleId" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'Revision % is not a revision of article %', NEW."publishedRevisionId", NEW."id"
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER own_revision BEFORE INSERT OR UPDATE OF "publishedRevisionId" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION require_own_revision();

-- A withdrawn article shows nothing but its reason; a published one always has a revision.
ALTER TABLE "Article"
  ADD CONSTRAINT "Article_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120),
  ADD CONSTRAINT "Article_published_has_revision" CHECK ("state" <> 'published' OR "publishedRevisionId" IS NOT NULL),
  ADD CONSTRAINT "Article_withdrawn_is_hidden" CHECK (
    "state" <> 'withdrawn' OR ("publishedRevisionId" IS NULL AND "withdrawnAt" IS NOT NULL AND "withdrawalReason" IS NOT NULL)
  );

ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_number_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "Revision_hash_shape" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Revision_change_is_explained" CHECK ("changeKind" IN ('first', 'minor') OR "note" IS NOT NULL);

-- A reviewer is never an author of what is reviewed.
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_not_by_author" CHECK (NOT ("reviewerId" = ANY ("authorIds"))),
  ADD CONSTRAINT "Review_next_is_later" CHECK ("nextReviewDueOn" > ("reviewedAt" AT TIME ZONE 'UTC')::date);

ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_goes_elsewhere" CHECK ("fromPath" <> "toPath");

ALTER TABLE "SiteSettings" ADD CONSTRAINT "SiteSettings_one_row" CHECK ("id" = 1);

ALTER TABLE "User" ADD CONSTRAINT "User_email_lower_case" CHECK ("email" = lower("email"));

ALTER TABLE "Topic" ADD CONSTRAINT "Topic_mesh_shape" CHECK ("meshId" IS NULL OR "meshId" ~ '^D[0-9]{6,9}$');

ALTER TABLE "Reference"
  ADD CONSTRAINT "Reference_doi_shape" CHECK ("doi" IS NULL OR ("doi" ~ '^10\.[0-9]{4,9}/[^[:space:]]+$' AND "doi" = lower("doi"))),
  ADD CONSTRAINT "Reference_pmid_shape" CHECK ("pmid" IS NULL OR "pmid" ~ '^[0-9]{1,8}$');
