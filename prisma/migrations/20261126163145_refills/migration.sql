-- CreateEnum
CREATE TYPE "RefundRequestState" AS ENUM ('ASKED', 'MADE', 'REFUSED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CUSTOMER', 'OPERATOR');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('ACTIVE', 'PAUSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PauseReason" AS ENUM ('CUSTOMER', 'PAYMENT');

-- CreateEnum
CREATE TYPE "CycleState" AS ENUM ('SCHEDULED', 'NOTIFIED', 'STOCK_WAIT', 'CHARGING', 'DUNNING', 'ACTION_REQUIRED', 'UNPAID', 'PAID', 'SKIPPED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "StockPromise" AS ENUM ('NONE', 'PROMISED', 'SHORT');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('OPEN', 'PAID', 'DECLINED', 'ACTION_REQUIRED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('ADVANCE', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "Actor" AS ENUM ('CUSTOMER', 'LINK', 'OPERATOR', 'ENGINE');

-- CreateEnum
CREATE TYPE "PriceAnswer" AS ENUM ('ACCEPTED', 'DECLINED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FulfilmentState" ADD VALUE 'SHIPPED';
ALTER TYPE "FulfilmentState" ADD VALUE 'CANCELLED';

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'FAILED';

-- DropForeignKey
ALTER TABLE "reservation" DROP CONSTRAINT "reservation_checkout_id_fkey";

-- DropForeignKey
ALTER TABLE "consent" DROP CONSTRAINT "consent_checkout_id_fkey";

-- DropForeignKey
ALTER TABLE "order" DROP CONSTRAINT "order_checkout_id_fkey";

-- AlterTable
ALTER TABLE "reservation" DROP CONSTRAINT "reservation_pkey",
ADD COLUMN     "cycle_id" UUID,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ALTER COLUMN "checkout_id" DROP NOT NULL,
ADD CONSTRAINT "reservation_pkey" PRIMARY KEY ("id");

-- The rows that were there have their ids now; new ones bring their own.
ALTER TABLE "reservation" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "user_id" UUID;

-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "plan_id" UUID,
ALTER COLUMN "checkout_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "cycle_id" UUID,
ADD COLUMN     "stripe_invoice_id" TEXT,
ADD COLUMN     "user_id" UUID,
ALTER COLUMN "checkout_id" DROP NOT NULL,
ALTER COLUMN "stripe_session_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "plan_id" UUID;

-- CreateTable
CREATE TABLE "shipment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT,
    "shipped_on" DATE NOT NULL,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL,
    "shipped_by_id" UUID,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_request" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "RefundRequestState" NOT NULL DEFAULT 'ASKED',
    "stripe_refund_id" TEXT,
    "problem" TEXT,
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'CUSTOMER',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token_hash")
);

-- CreateTable
CREATE TABLE "email_change" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "new_email" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "line1" TEXT NOT NULL,
    "line2" TEXT,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT NOT NULL,
    "origin_order_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "state" "PlanState" NOT NULL DEFAULT 'ACTIVE',
    "pause_reason" "PauseReason",
    "resume_on" DATE,
    "every_days" INTEGER NOT NULL,
    "lead_days" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "address" JSONB NOT NULL,
    "stripe_customer_id" TEXT NOT NULL,
    "stripe_payment_method_id" TEXT,
    "card" JSONB,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "started_on" DATE NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "plan_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_amount" INTEGER NOT NULL,
    "tax_code" TEXT NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("plan_id","sku")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "CycleState" NOT NULL DEFAULT 'SCHEDULED',
    "charge_on" DATE NOT NULL,
    "extras" JSONB NOT NULL DEFAULT '[]',
    "address" JSONB,
    "lines" JSONB,
    "subtotal" INTEGER,
    "tax" INTEGER,
    "total" INTEGER,
    "stock" "StockPromise" NOT NULL DEFAULT 'NONE',
    "waits_for_stock" BOOLEAN NOT NULL DEFAULT false,
    "invoice_asked_at" TIMESTAMPTZ(3),
    "stripe_invoice_id" TEXT,
    "hosted_invoice_url" TEXT,
    "failed_on" DATE,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "retry_on" DATE,
    "decline_code" TEXT,
    "paid_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'OPEN',
    "decline_code" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "charge_on" DATE NOT NULL,
    "total" INTEGER NOT NULL,
    "mail_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor" "Actor" NOT NULL,
    "words" TEXT NOT NULL,
    "before" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_rise" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "from_amount" INTEGER NOT NULL,
    "to_amount" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "answer" "PriceAnswer",
    "answered_at" TIMESTAMPTZ(3),
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "price_rise_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shipment_order_id_key" ON "shipment"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_request_stripe_refund_id_key" ON "refund_request"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refund_request_order_id_idx" ON "refund_request"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_hash_key" ON "verification_token"("token_hash");

-- CreateIndex
CREATE INDEX "email_change_user_id_idx" ON "email_change"("user_id");

-- CreateIndex
CREATE INDEX "address_user_id_idx" ON "address"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_number_key" ON "plan"("number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_origin_order_id_key" ON "plan"("origin_order_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_consent_id_key" ON "plan"("consent_id");

-- CreateIndex
CREATE INDEX "plan_user_id_idx" ON "plan"("user_id");

-- CreateIndex
CREATE INDEX "plan_stripe_customer_id_idx" ON "plan"("stripe_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_stripe_invoice_id_key" ON "cycle"("stripe_invoice_id");

-- CreateIndex
CREATE INDEX "cycle_state_charge_on_idx" ON "cycle"("state", "charge_on");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_plan_id_number_key" ON "cycle"("plan_id", "number");

-- CreateIndex
CREATE INDEX "attempt_plan_id_idx" ON "attempt"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_cycle_id_number_key" ON "attempt"("cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "notice_mail_id_key" ON "notice"("mail_id");

-- CreateIndex
CREATE INDEX "notice_cycle_id_idx" ON "notice"("cycle_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_change_plan_id_version_key" ON "plan_change"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "price_rise_mail_id_key" ON "price_rise"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_rise_plan_id_sku_to_amount_effective_on_key" ON "price_rise"("plan_id", "sku", "to_amount", "effective_on");

-- CreateIndex
CREATE INDEX "reservation_cycle_id_sku_idx" ON "reservation"("cycle_id", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "reservation_checkout_id_sku_key" ON "reservation"("checkout_id", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "cart_user_id_key" ON "cart"("user_id");

-- CreateIndex
CREATE INDEX "consent_plan_id_idx" ON "consent"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_cycle_id_key" ON "order"("cycle_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_stripe_invoice_id_key" ON "order"("stripe_invoice_id");

-- CreateIndex
CREATE INDEX "order_user_id_placed_at_idx" ON "order"("user_id", "placed_at");

-- CreateIndex
CREATE INDEX "order_fulfilment_placed_at_idx" ON "order"("fulfilment", "placed_at");

-- CreateIndex
CREATE INDEX "mail_plan_id_created_at_idx" ON "mail"("plan_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_order_id_idx" ON "mail"("order_id");

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_shipped_by_id_fkey" FOREIGN KEY ("shipped_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_request" ADD CONSTRAINT "refund_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_origin_order_id_fkey" FOREIGN KEY ("origin_order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_rise" ADD CONSTRAINT "price_rise_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_rise" ADD CONSTRAINT "price_rise_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;
