ALTER TABLE "Media" ADD COLUMN "renditionsTries" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Media" ADD CONSTRAINT "Media_hash_shape" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Media" ADD CONSTRAINT "Media_focal_point_inside" CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);
-- A picture says something, or is marked as saying nothing; until then it says neither and cannot be published.
ALTER TABLE "Media" ADD CONSTRAINT "Media_alt_or_decorative" CHECK (NOT ("decorative" AND "alt" IS NOT NULL));
-- One step from any picture to what stands in its place: chains are collapsed when they would arise.
ALTER TABLE "Media" ADD CONSTRAINT "Media_not_replaced_by_itself" CHECK ("replacedById" <> "id");

CREATE INDEX "Media_replacedById_idx" ON "Media"("replacedById");

-- Which pictures a published version shows: asked before one is removed, and for the list of those nobody uses.
CREATE INDEX "Revision_pictures" ON "Revision" USING GIN (jsonb_path_query_array("content", '$.body.content[*].attrs.mediaId'));
