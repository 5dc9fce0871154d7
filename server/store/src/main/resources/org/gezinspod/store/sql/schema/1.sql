-- What gezinspod keeps. SQL that SQLite and PostgreSQL both take; /*clustered*/ marks tables whose
-- rows lie in the tree of their primary key. Every primary key leads with the pod, except in the
-- tables at the end, which belong to the whole server. Times of documents are milliseconds, all
-- others nanoseconds since 1970. "sealed" columns are envelopes under the pod's or the server's key.

-- One row proves that the master key fits.
create table server (
  id bigint not null primary key,
  key_check bytea not null
);

create table pod (
  pod text not null primary key,
  version bigint not null,
  epoch bigint not null,
  sealed_household bytea not null,
  created_at bigint not null
) /*clustered*/;

-- The pod's key under the master key. Destroying it erases the pod.
create table pod_key (
  pod text not null primary key,
  key_id bigint not null,
  wrapped bytea not null
) /*clustered*/;

-- One key per resource under the pod's key. Destroying it erases every version of the resource.
create table data_key (
  pod text not null,
  key_id bigint not null,
  wrapped bytea not null,
  primary key (pod, key_id)
) /*clustered*/;

-- Every accepted version, append-only.
create table version (
  pod text not null,
  path text not null,
  version bigint not null,
  kind text not null,
  media_type text not null,
  tag text not null,
  modified bigint not null,
  size bigint not null,
  shapes text,
  key_id bigint not null,
  sealed_body bytea not null,
  primary key (pod, path, version)
);

-- When a current version was taken away, append-only.
create table removal (
  pod text not null,
  path text not null,
  version bigint not null,
  removed bigint not null,
  primary key (pod, path, version)
) /*clustered*/;

-- The current version of each resource, and the row of a member in its container's list: the
-- container is the path up to its last segment. A container's tag also counts its list.
create table head (
  pod text not null,
  path text not null,
  version bigint not null,
  kind text not null,
  media_type text not null,
  tag text not null,
  modified bigint not null,
  size bigint not null,
  shapes text,
  key_id bigint not null,
  primary key (pod, path)
) /*clustered*/;

create table acl (
  pod text not null,
  subject text not null,
  sealed_rules bytea not null,
  primary key (pod, subject)
) /*clustered*/;

create table agent_group (
  pod text not null,
  document text not null,
  sealed_members bytea not null,
  primary key (pod, document)
) /*clustered*/;

-- Ordinal: the order of giving within the pod.
create table access_grant (
  pod text not null,
  id text not null,
  ordinal bigint not null,
  sealed_grant bytea not null,
  primary key (pod, id)
) /*clustered*/;

create table grant_ending (
  pod text not null,
  id text not null,
  sealed_ending bytea not null,
  primary key (pod, id)
) /*clustered*/;

create table audit (
  pod text not null,
  position bigint not null,
  at bigint not null,
  previous bytea not null,
  hash bytea not null,
  sealed_entry bytea not null,
  primary key (pod, position)
) /*clustered*/;

create index audit_by_moment on audit (pod, at);

-- When each agent last looked; the agent is a keyed hash, and sealed beside it.
create table last_look (
  pod text not null,
  agent bytea not null,
  at bigint not null,
  sealed_agent bytea not null,
  primary key (pod, agent)
) /*clustered*/;

create table outbox (
  pod text not null,
  pod_version bigint not null,
  ordinal bigint not null,
  deed text not null,
  path text not null,
  version bigint not null,
  at bigint not null,
  primary key (pod, pod_version, ordinal)
) /*clustered*/;

create table read_count (
  pod text not null,
  minute bigint not null,
  public_reads bigint not null,
  strangers_refused bigint not null,
  primary key (pod, minute)
) /*clustered*/;

-- Binaries that were received and that no transaction took yet.
create table upload (
  pod text not null,
  id text not null,
  file text not null,
  primary key (pod, id)
) /*clustered*/;

-- Server-wide from here. Two hints where to look; each pod decides again. Agents are keyed hashes.
create table pod_by_member (
  agent bytea not null,
  pod text not null,
  primary key (agent, pod)
) /*clustered*/;

create table pod_by_grantee (
  agent bytea not null,
  pod text not null,
  primary key (agent, pod)
) /*clustered*/;

create table organisation (
  oin text not null primary key,
  name text not null,
  kind text not null
) /*clustered*/;

create table professional (
  agent bytea not null primary key,
  oin text not null references organisation (oin),
  sealed_person bytea not null
) /*clustered*/;

create table account (
  id text not null primary key,
  name text not null unique,
  email_hash bytea not null unique,
  web_id_hash bytea not null unique,
  sealed_person bytea not null,
  password text not null,
  created_at bigint not null
);

create table client (
  id text not null primary key,
  kind text not null,
  owner text not null,
  name text not null,
  redirect_uris text not null,
  secret text,
  refreshing bigint not null,
  registered_at bigint not null
);

create table session (
  token text not null primary key,
  account text not null,
  opened_at bigint not null,
  expires_at bigint not null
) /*clustered*/;

create index session_by_account on session (account);

create index session_by_end on session (expires_at);

create table authorization_code (
  code text not null primary key,
  client text not null,
  account text not null,
  redirect_uri text not null,
  challenge text not null,
  scopes text not null,
  nonce text not null,
  key_thumbprint text not null,
  family text not null,
  authenticated_at bigint not null,
  expires_at bigint not null,
  used bigint not null
);

create index authorization_code_by_end on authorization_code (expires_at);

create table refresh_token (
  token text not null primary key,
  family text not null,
  client text not null,
  account text not null,
  key_thumbprint text not null,
  scopes text not null,
  authenticated_at bigint not null,
  expires_at bigint not null,
  used bigint not null
);

create index refresh_token_by_family on refresh_token (family);

create index refresh_token_by_account on refresh_token (account);

create index refresh_token_by_end on refresh_token (expires_at);

create table consent (
  account text not null,
  client text not null,
  scopes text not null,
  given_at bigint not null,
  primary key (account, client)
) /*clustered*/;

create table signing_key (
  id text not null primary key,
  sealed_jwk bytea not null,
  created_at bigint not null
) /*clustered*/;
