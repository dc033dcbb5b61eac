-- The watch over sources: notices about them, the lists that were read, and whether their addresses still answer.

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('retraction', 'reinstatement', 'concern', 'correction', 'new_version');

-- AlterTable
ALTER TABLE "Reference" ADD COLUMN     "ledgerCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ledgerCheckedByName" TEXT,
ADD COLUMN     "noticedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SourceNotice" (
    "id" UUID NOT NULL,
    "referenceId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "identity" TEXT NOT NULL,
    "doi" TEXT,
    "pmid" TEXT,
    "publishedOn" DATE,
    "successorDoi" TEXT,
    "reason" TEXT,
    "dataset" TEXT NOT NULL,
    "recordId" TEXT,
    "dataOn" DATE NOT NULL,
    "knownAt" TIMESTAMPTZ(3) NOT NULL,
    "toldByName" TEXT NOT NULL,

    CONSTRAINT "SourceNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeImport" (
    "id" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "dataOn" DATE NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "recordCount" INTEGER NOT NULL,
    "unreadCount" INTEGER NOT NULL,
    "noticeCount" INTEGER NOT NULL,
    "newCount" INTEGER NOT NULL,
    "quietCount" INTEGER NOT NULL,

    CONSTRAINT "NoticeImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceLink" (
    "referenceId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "dead" BOOLEAN NOT NULL DEFAULT false,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceLink_pkey" PRIMARY KEY ("referenceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SourceNotice_referenceId_identity_key" ON "SourceNotice"("referenceId", "identity");

-- CreateIndex
CREATE INDEX "NoticeImport_importedAt_idx" ON "NoticeImport"("importedAt" DESC);

-- CreateIndex
CREATE INDEX "SourceLink_nextAt_idx" ON "SourceLink"("nextAt");

-- CreateIndex
CREATE INDEX "SourceLink_dead_idx" ON "SourceLink"("dead");

-- AddForeignKey
ALTER TABLE "SourceNotice" ADD CONSTRAINT "SourceNotice_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceLink" ADD CONSTRAINT "SourceLink_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SourceNotice', 'NoticeImport'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;

-- What editors noted before there were rows of notices: known since the day of the note, and compared on that day when
-- they wrote what they had found.
UPDATE "Reference" SET "noticedAt" = coalesce("statusCheckedOn"::timestamptz, "createdAt")
 WHERE "status" IN ('corrected', 'concern', 'retracted', 'superseded');
UPDATE "Reference" SET "ledgerCheckedAt" = greatest("noticedAt", "statusCheckedOn"::timestamptz), "ledgerCheckedByName" = 'An editor'
 WHERE "statusNote" IS NOT NULL AND "statusCheckedOn" IS NOT NULL;
