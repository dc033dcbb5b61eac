-- CreateEnum
CREATE TYPE "Role" AS ENUM ('author', 'editor', 'medical_reviewer', 'admin');

-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('treatment_explainer', 'condition_overview', 'prevention', 'evidence_digest', 'news');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('first', 'minor', 'meaning', 'correction');

-- CreateEnum
CREATE TYPE "PersonCreditRole" AS ENUM ('author', 'editor');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('approved', 'returned');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('guideline', 'systematic_review', 'randomised_trial', 'cohort_study', 'observational_study', 'uncontrolled_study', 'narrative_review', 'consensus_report', 'book', 'web_page', 'news');

-- CreateEnum
CREATE TYPE "ReferenceStatus" AS ENUM ('not_checked', 'no_notice_found', 'corrected', 'concern', 'retracted', 'superseded');

-- CreateEnum
CREATE TYPE "FindingMeasure" AS ENUM ('absolute', 'relative');

-- CreateEnum
CREATE TYPE "CorrectionSeverity" AS ENUM ('clarification', 'correction', 'safety');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('refresh', 'remove');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "disabledAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "honorificSuffix" TEXT,
    "jobTitle" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "fictional" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "recognisedBy" TEXT NOT NULL,
    "verifiedOn" DATE,
    "expiresOn" DATE,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Declaration" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "declaredOn" DATE NOT NULL,
    "hasInterest" BOOLEAN NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "meshId" TEXT,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "reviewIntervalMonths" INTEGER NOT NULL DEFAULT 24,
    "navigationOrder" INTEGER,
    "parentId" UUID,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "ReferenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT[],
    "moreAuthors" BOOLEAN NOT NULL DEFAULT false,
    "containerTitle" TEXT,
    "publisher" TEXT,
    "year" INTEGER,
    "volume" TEXT,
    "issue" TEXT,
    "pages" TEXT,
    "doi" TEXT,
    "pmid" TEXT,
    "url" TEXT,
    "accessedOn" DATE,
    "sampleSize" INTEGER,
    "landmark" BOOLEAN NOT NULL DEFAULT false,
    "status" "ReferenceStatus" NOT NULL DEFAULT 'not_checked',
    "statusCheckedOn" DATE,
    "statusNote" TEXT,
    "supersededById" UUID,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "referenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "figure" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "intervalLow" DECIMAL(65,30),
    "intervalHigh" DECIMAL(65,30),
    "population" TEXT NOT NULL,
    "comparator" TEXT,
    "comparatorFigure" DECIMAL(65,30),
    "measure" "FindingMeasure" NOT NULL,
    "note" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ArticleKind" NOT NULL,
    "state" "ArticleState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft" JSONB NOT NULL,
    "draftHash" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "importReport" JSONB,
    "publishedRevisionId" UUID,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "modifiedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawalReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "readingMinutes" INTEGER NOT NULL,
    "readingGrade" DOUBLE PRECISION NOT NULL,
    "changeKind" "ChangeKind" NOT NULL,
    "note" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionCredit" (
    "revisionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "PersonCreditRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionCredit_pkey" PRIMARY KEY ("revisionId","personId","role")
);

-- CreateTable
CREATE TABLE "RevisionTopic" (
    "revisionId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionTopic_pkey" PRIMARY KEY ("revisionId","topicId")
);

-- CreateTable
CREATE TABLE "Citation" (
    "revisionId" UUID NOT NULL,
    "referenceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("revisionId","referenceId")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reviewerId" UUID NOT NULL,
    "authorIds" UUID[],
    "decision" "ReviewDecision" NOT NULL,
    "statement" TEXT NOT NULL,
    "declaration" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextReviewDueOn" DATE NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "severity" "CorrectionSeverity" NOT NULL,
    "was" TEXT NOT NULL,
    "isNow" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "supersedesId" INTEGER,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "alt" TEXT,
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "credit" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "renditions" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SocialImage" (
    "hash" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "articleId" UUID,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SocialImage_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "fromPath" TEXT NOT NULL,
    "toPath" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("fromPath")
);

-- CreateTable
CREATE TABLE "HelpLine" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "regions" TEXT[],
    "hours" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "concerns" TEXT[],
    "url" TEXT NOT NULL,
    "verifiedOn" DATE NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "HelpLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "definition" TEXT NOT NULL,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyPage" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PolicyPage_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ReaderReport" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "passage" TEXT,
    "message" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReaderReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationEvent" (
    "id" BIGSERIAL NOT NULL,
    "kind" "EventKind" NOT NULL,
    "keys" TEXT[],
    "articleId" UUID,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "banner" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SiteSettings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_personId_key" ON "User"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Credential_personId_idx" ON "Credential"("personId");

-- CreateIndex
CREATE INDEX "Declaration_personId_declaredOn_idx" ON "Declaration"("personId", "declaredOn");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_parentId_idx" ON "Topic"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_key_key" ON "Reference"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_doi_key" ON "Reference"("doi");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_pmid_key" ON "Reference"("pmid");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_referenceId_position_key" ON "Finding"("referenceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_publishedRevisionId_key" ON "Article"("publishedRevisionId");

-- CreateIndex
CREATE INDEX "Article_state_firstPublishedAt_id_idx" ON "Article"("state", "firstPublishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Revision_contentHash_idx" ON "Revision"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE INDEX "RevisionCredit_personId_idx" ON "RevisionCredit"("personId");

-- CreateIndex
CREATE INDEX "RevisionTopic_topicId_idx" ON "RevisionTopic"("topicId");

-- CreateIndex
CREATE INDEX "Citation_referenceId_idx" ON "Citation"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_revisionId_ordinal_key" ON "Citation"("revisionId", "ordinal");

-- CreateIndex
CREATE INDEX "Review_articleId_contentHash_idx" ON "Review"("articleId", "contentHash");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_supersedesId_key" ON "Correction"("supersedesId");

-- CreateIndex
CREATE INDEX "Correction_articleId_idx" ON "Correction"("articleId");

-- CreateIndex
CREATE INDEX "Correction_correctedAt_id_idx" ON "Correction"("correctedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Media_hash_key" ON "Media"("hash");

-- CreateIndex
CREATE INDEX "SocialImage_articleId_idx" ON "SocialImage"("articleId");

-- CreateIndex
CREATE INDEX "Redirect_toPath_idx" ON "Redirect"("toPath");

-- CreateIndex
CREATE UNIQUE INDEX "HelpLine_key_key" ON "HelpLine"("key");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_slug_key" ON "GlossaryTerm"("slug");

-- CreateIndex
CREATE INDEX "ReaderReport_closedAt_receivedAt_idx" ON "ReaderReport"("closedAt", "receivedAt");

-- CreateIndex
CREATE INDEX "PublicationEvent_keys_idx" ON "PublicationEvent" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_id_idx" ON "AuditEntry"("subject", "id");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Reference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCredit" ADD CONSTRAINT "RevisionCredit_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCredit" ADD CONSTRAINT "RevisionCredit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTopic" ADD CONSTRAINT "RevisionTopic_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTopic" ADD CONSTRAINT "RevisionTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Correction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderReport" ADD CONSTRAINT "ReaderReport_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
