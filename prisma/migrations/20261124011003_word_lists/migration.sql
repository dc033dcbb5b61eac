-- The word lists of the evidence check, as the house keeps them.

-- CreateTable
CREATE TABLE "WordListEdition" (
    "number" SERIAL NOT NULL,
    "lists" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "WordListEdition_pkey" PRIMARY KEY ("number")
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "WordListEdition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "WordListEdition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
