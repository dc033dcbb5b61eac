-- The emergency banner: how loud it is, since when, by whom; and what was last written, so that it can be put up again.
CREATE TYPE "BannerLevel" AS ENUM ('notice', 'urgent', 'emergency');

ALTER TABLE "SiteSettings"
  ADD COLUMN "bannerText" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "bannerLevel" "BannerLevel" NOT NULL DEFAULT 'notice',
  ADD COLUMN "bannerSince" TIMESTAMPTZ(3),
  ADD COLUMN "bannerSetByName" TEXT,
  ADD COLUMN "bannerVersion" INTEGER NOT NULL DEFAULT 1;
