-- AlterEnum
ALTER TYPE "AttemptState" ADD VALUE 'REFUNDED';

-- AlterTable
ALTER TABLE "cycle" ADD COLUMN     "omitted" JSONB NOT NULL DEFAULT '[]';

-- A catalogue that was filled before there were refills gets the starting value of prisma/seed/catalog.ts.
INSERT INTO setting (key, value) SELECT 'refills', '{"leadDays": 2}' WHERE EXISTS (SELECT 1 FROM product);
