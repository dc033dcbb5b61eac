-- A book is found by its ISBN: 13 digits, the check digit is tested where it enters.
ALTER TABLE "Reference" ADD COLUMN     "isbn" TEXT;

CREATE UNIQUE INDEX "Reference_isbn_key" ON "Reference"("isbn");

ALTER TABLE "Reference" ADD CONSTRAINT "Reference_isbn_shape" CHECK ("isbn" IS NULL OR "isbn" ~ '^97[89][0-9]{10}$');
