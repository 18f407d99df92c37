-- Outside systems told of what happens to the cases they may see.
create table webhook_subscription (
  id uuid primary key,
  client text not null references api_client,
  organization text not null references organization,
  url text not null,
  types text[] not null,
  processes text[] not null,
  secret bytea not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  tried_at timestamptz,
  constraint subscription_names_its_events check (cardinality(types) > 0)
);
comment on column webhook_subscription.processes is 'empty: all';
comment on column webhook_subscription.secret is 'AES-256-GCM under jiedao.webhooks.key, nonce first';
comment on column webhook_subscription.tried_at is 'the end of the last try; who was tried longest ago comes next';
grant update (ended_at, tried_at) on webhook_subscription to jiedao_app;
create index webhook_subscription_client on webhook_subscription (client);

-- one row an event that somebody subscribed to, as it is sent
create table webhook_event (
  id uuid primary key,
  type text not null,
  case_number text not null references case_head,
  seq int not null,
  at timestamptz not null,
  body text not null
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  subscription uuid not null references webhook_subscription,
  event uuid not null references webhook_event,
  case_number text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'dropped')),
  attempts int not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  delivered_at timestamptz,
  constraint an_event_is_delivered_once_a_subscription unique (subscription, event)
);
comment on table webhook_delivery is 'The outbox: in the order of its ids within a case and subscription';
grant update (state, attempts, due_at, claimed_until, delivered_at) on webhook_delivery to jiedao_app;
create index webhook_delivery_due on webhook_delivery (due_at, id) where state = 'waiting';
create index webhook_delivery_order on webhook_delivery (subscription, case_number, id) where state = 'waiting';
create index webhook_delivery_claimed on webhook_delivery (subscription, claimed_until) where state = 'waiting' and claimed_until is not null;
create index webhook_delivery_state on webhook_delivery (subscription, state, id);

create table webhook_attempt (
  delivery bigint not null references webhook_delivery,
  number int not null,
  at timestamptz not null,
  status int,
  millis int not null,
  result text not null
);
comment on column webhook_attempt.status is 'of the receiver; null where it was not reached';
create index webhook_attempt_delivery on webhook_attempt (delivery);
