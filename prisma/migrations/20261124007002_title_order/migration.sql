-- A list by title is ordered as people read it, without regard to capitals and accents.
-- DropIndex
DROP INDEX "Article_title_id_idx";

-- CreateIndex
CREATE INDEX "Article_searchText_id_idx" ON "Article"("searchText", "id");
