-- Answers to findings of the evidence check, and with which rules a revision was checked.

CREATE TYPE "DispositionKind" AS ENUM ('fixed', 'cited', 'accepted', 'override', 'withdrawn');

CREATE TABLE "RevisionCheck" (
  "revisionId" UUID NOT NULL,
  "ruleSet" TEXT NOT NULL,
  "checkedAt" TIMESTAMPTZ(3) NOT NULL,
  "acceptedCount" INTEGER NOT NULL,
  "passedCount" INTEGER NOT NULL,
  CONSTRAINT "RevisionCheck_pkey" PRIMARY KEY ("revisionId"),
  CONSTRAINT "RevisionCheck_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "CheckedPoint" (
  "revisionId" UUID NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "ruleId" TEXT NOT NULL,
  "ruleVersion" INTEGER NOT NULL,
  "ruleName" TEXT NOT NULL,
  "blocks" BOOLEAN NOT NULL,
  "grave" BOOLEAN NOT NULL,
  "subject" TEXT NOT NULL,
  "sentence" TEXT,
  "message" TEXT NOT NULL,
  CONSTRAINT "CheckedPoint_pkey" PRIMARY KEY ("revisionId", "fingerprint"),
  CONSTRAINT "CheckedPoint_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "Disposition" (
  "id" UUID NOT NULL,
  "articleId" UUID NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "ruleId" TEXT NOT NULL,
  "ruleVersion" INTEGER NOT NULL,
  "kind" "DispositionKind" NOT NULL,
  "subject" TEXT NOT NULL,
  "sentence" TEXT,
  "message" TEXT NOT NULL,
  "contentHash" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "byId" UUID,
  "byName" TEXT NOT NULL,
  "byRole" "Role" NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3),
  "secondsId" UUID,
  "withdrawsId" UUID,
  CONSTRAINT "Disposition_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Disposition_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Disposition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "Disposition_secondsId_fkey" FOREIGN KEY ("secondsId") REFERENCES "Disposition"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "Disposition_withdrawsId_fkey" FOREIGN KEY ("withdrawsId") REFERENCES "Disposition"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Disposition_secondsId_key" ON "Disposition"("secondsId");
CREATE UNIQUE INDEX "Disposition_withdrawsId_key" ON "Disposition"("withdrawsId");
CREATE INDEX "Disposition_articleId_fingerprint_at_idx" ON "Disposition"("articleId", "fingerprint", "at");

CREATE TABLE "ExpiryNotice" (
  "dispositionId" UUID NOT NULL,
  "articleId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ExpiryNotice_pkey" PRIMARY KEY ("dispositionId"),
  CONSTRAINT "ExpiryNotice_dispositionId_fkey" FOREIGN KEY ("dispositionId") REFERENCES "Disposition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ExpiryNotice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ExpiryNotice_articleId_idx" ON "ExpiryNotice"("articleId");

ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_hash_shape" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_fingerprint_shape" CHECK ("fingerprint" ~ '^[0-9a-f]{16}$');

-- An override says why at some length, and ends by itself within thirty days.
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_override_is_reasoned" CHECK (
  "kind" <> 'override' OR (char_length("reason") >= 40 AND "expiresAt" IS NOT NULL
    AND "expiresAt" > "at" AND "expiresAt" <= "at" + interval '30 days')
);
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_withdrawal_names_what" CHECK (("kind" = 'withdrawn') = ("withdrawsId" IS NOT NULL));
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_only_overrides_second" CHECK ("secondsId" IS NULL OR "kind" = 'override');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['RevisionCheck', 'CheckedPoint', 'Disposition', 'ExpiryNotice'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;
