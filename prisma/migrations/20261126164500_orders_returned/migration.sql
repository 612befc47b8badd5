-- AlterEnum: alone, because a new value cannot be used in the transaction that adds it.
ALTER TYPE "MovementReason" ADD VALUE 'RETURNED';
