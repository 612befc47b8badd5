/**
 * The sandbox's tables. Every statement may run again and again.
 * `doc` is Stripe's object exactly as the API answers it (`json`, not `jsonb`, keeps the order of its fields);
 * `hidden` is what Stripe keeps to itself (a card's test outcome, a session's line items).
 */
export const SCHEMA = `
create schema if not exists stripe_sandbox;
set search_path to stripe_sandbox;

create table if not exists objects (
  id text primary key,
  type text not null,
  seq bigint generated always as identity,
  created bigint not null,
  doc json not null,
  hidden json not null
);
create index if not exists objects_newest on objects (type, created desc, seq desc);
create index if not exists objects_customer on objects ((doc->>'customer')) where doc->>'customer' is not null;
create index if not exists objects_payment_intent on objects ((doc->>'payment_intent')) where doc->>'payment_intent' is not null;
create index if not exists objects_invoice on objects ((doc->>'invoice')) where doc->>'invoice' is not null;
create index if not exists objects_code on objects ((lower(doc->>'code'))) where type = 'promotion_code';

create table if not exists deliveries (
  id bigint generated always as identity primary key,
  event_id text not null references objects (id) on delete cascade,
  endpoint_id text not null references objects (id) on delete cascade,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'dropped', 'abandoned')),
  resend boolean not null default false,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  leased_until timestamptz,
  created_at timestamptz not null default now()
);
create index if not exists deliveries_due on deliveries (next_attempt_at, id) where state = 'pending';
create index if not exists deliveries_event on deliveries (event_id);

create table if not exists attempts (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references deliveries (id) on delete cascade,
  at timestamptz not null default now(),
  ok boolean not null,
  status integer,
  note text not null,
  took_ms integer not null
);
create index if not exists attempts_delivery on attempts (delivery_id);

create table if not exists tasks (
  id bigint generated always as identity primary key,
  kind text not null,
  target text not null,
  run_at timestamptz not null,
  failures integer not null default 0,
  unique (kind, target)
);
create index if not exists tasks_due on tasks (run_at, id);

create table if not exists idempotency_keys (
  key text primary key,
  fingerprint text not null,
  status integer not null,
  body text not null,
  request_id text not null,
  created_at timestamptz not null default now()
);
create index if not exists idempotency_keys_oldest on idempotency_keys (created_at);

create table if not exists counters (name text primary key, value bigint not null);

create table if not exists switches (
  only_row boolean primary key default true check (only_row),
  settings json not null
);
`

/** Every table that a reset empties; the switches go back to their defaults too. */
export const TABLES = [
  'attempts',
  'deliveries',
  'tasks',
  'idempotency_keys',
  'counters',
  'switches',
  'objects',
] as const
