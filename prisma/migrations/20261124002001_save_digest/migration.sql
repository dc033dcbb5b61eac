-- The last save as it was asked for, so that the same one sent twice is known for what it is.
ALTER TABLE "Article" ADD COLUMN "lastSaveDigest" TEXT;
