/** Fills an empty catalogue once; a catalogue that has products is the operator's, and is left alone. */
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/generated/prisma/client.ts'
import {
  type ProductSeed,
  type ProtocolSeed,
  products,
  protocols,
  refills,
  shipping,
  taxCode,
} from './catalog.ts'

/** Seeds the database at `databaseUrl`; returns false when it already holds a catalogue. */
export async function seed(databaseUrl: string): Promise<boolean> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  try {
    return await client.$transaction(async (tx) => {
      if ((await tx.product.count()) > 0) return false
      for (const [index, product] of products.entries()) await addProduct(tx, product, index)
      for (const [index, protocol] of protocols.entries())
        await addProtocol(tx, protocol, products.length + index)
      await tx.setting.createMany({
        data: [
          { key: 'shipping', value: shipping },
          { key: 'refills', value: refills },
        ],
      })
      return true
    })
  } finally {
    await client.$disconnect()
  }
}

async function addProduct(tx: Prisma.TransactionClient, seed: ProductSeed, position: number): Promise<void> {
  const { sku, name, step, capsules, capsulesPerDay } = seed
  await tx.product.create({
    data: {
      kind: 'PRODUCT',
      ...{ sku, name, step, capsules, capsulesPerDay, taxCode, position },
      prices: { create: prices(seed) },
      ingredients: { create: seed.ingredients.map((ingredient, at) => ({ ...ingredient, position: at })) },
    },
  })
  for (const { code, expiresOn, bottles } of seed.lots) {
    const lot = await tx.lot.create({ data: { sku, code, expiresOn: new Date(expiresOn), onHand: 0 } })
    await tx.stockMovement.create({ data: { lotId: lot.id, sku, delta: bottles, reason: 'RECEIVED' } })
  }
}

async function addProtocol(
  tx: Prisma.TransactionClient,
  seed: ProtocolSeed,
  position: number,
): Promise<void> {
  await tx.product.create({
    data: {
      kind: 'PROTOCOL',
      sku: seed.sku,
      name: seed.name,
      taxCode,
      position,
      prices: { create: prices(seed) },
      parts: { create: seed.parts.map((part) => ({ productSku: part.sku, quantity: part.quantity })) },
    },
  })
}

function prices({ oneTime, refill }: { oneTime: number; refill: number }) {
  return [
    { purchase: 'ONE_TIME' as const, amount: oneTime, currency: 'USD' },
    { purchase: 'REFILL' as const, amount: refill, currency: 'USD' },
  ]
}
