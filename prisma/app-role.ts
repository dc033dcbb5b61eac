import { createHmac } from 'node:crypto'
import pg from 'pg'
import { errorCode } from '#lib/platform/operator-error.ts'

/** The role the publication works as. It may add to append-only tables and read them, nothing else. */
export const appRole = 'bedside_app'

/** How the publication reaches its database, and whether the database itself holds it to what it may do. */
export type AppConnection = { url: string; restricted: boolean }

const grantLock = 72_707_373

/**
 * Grants what is missing, so that a start that changes nothing writes nothing. A table is append-only when it has the
 * trigger of that name: a migration that makes one need not know of this role.
 */
const grants = `
DO $$
DECLARE
  it record;
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
      CREATE ROLE ${appRole} NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    AND NOT EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                     WHERE r.rolname = '${appRole}' AND u.rolname = current_user AND NOT m.admin_option) THEN
    GRANT ${appRole} TO CURRENT_USER;
  END IF;
  IF NOT has_schema_privilege('${appRole}', 'public', 'USAGE') THEN
    GRANT USAGE ON SCHEMA public TO ${appRole};
  END IF;
  FOR it IN
    SELECT c.oid, c.relname AS name, c.relkind AS kind,
           EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'append_only') AS append_only
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
     ORDER BY c.oid
  LOOP
    IF it.kind = 'S' THEN
      IF NOT has_sequence_privilege('${appRole}', it.oid, 'USAGE') THEN
        EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %I TO ${appRole}', it.name);
      END IF;
      CONTINUE;
    END IF;
    IF NOT has_table_privilege('${appRole}', it.oid, 'SELECT') THEN
      EXECUTE format('GRANT SELECT ON %I TO ${appRole}', it.name);
    END IF;
    CONTINUE WHEN it.kind NOT IN ('r', 'p') OR it.name = '_prisma_migrations';
    IF NOT has_table_privilege('${appRole}', it.oid, 'INSERT') THEN
      EXECUTE format('GRANT INSERT ON %I TO ${appRole}', it.name);
    END IF;
    IF it.append_only AND has_table_privilege('${appRole}', it.oid, 'UPDATE, DELETE, TRUNCATE') THEN
      EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM ${appRole}', it.name);
    ELSIF NOT it.append_only AND NOT (has_table_privilege('${appRole}', it.oid, 'UPDATE')
      AND has_table_privilege('${appRole}', it.oid, 'DELETE')) THEN
      EXECUTE format('GRANT UPDATE, DELETE ON %I TO ${appRole}', it.name);
    END IF;
  END LOOP;
END
$$`

/**
 * Makes the role and its rights in a migrated database, as its owner, and answers the address to work with.
 * In a Postgres of our own the role signs in by itself, so that nothing said to the database can make it more;
 * in another's, the owner's connection takes the role on. Where neither is possible the owner's address comes back,
 * and the triggers alone keep append-only tables.
 */
export async function prepareAppRole(
  ownerUrl: string,
  { signsIn = false }: { signsIn?: boolean } = {},
): Promise<AppConnection> {
  const url = signsIn ? ownAppUrl(ownerUrl) : roleUrl(ownerUrl)
  const owner = await open(ownerUrl)
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [grantLock])
    await owner.query(grants)
    if (signsIn && !(await worksAs(url))) {
      await owner.query(`ALTER ROLE ${appRole} LOGIN PASSWORD '${new URL(url).password}'`)
    }
  } catch (error) {
    if (!mayNot.has(errorCode(error) ?? '')) throw error
    return { url: ownerUrl, restricted: false }
  } finally {
    await owner.end()
  }
  return (await worksAs(url)) ? { url, restricted: true } : { url: ownerUrl, restricted: false }
}

/** insufficient_privilege, invalid_grant_operation, feature_not_supported (a pooler or a managed database). */
const mayNot = new Set(['42501', '0LP01', '0A000'])

/** The owner's connection, working as the role from its first statement on; RESET ROLE comes back to it. */
function roleUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  const options = url.searchParams.get('options')
  url.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${appRole}`)
  return url.href
}

/** The role's own connection; its password is made from the owner's, so that there is one secret to keep. */
function ownAppUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(appRole).digest('hex')
  url.username = appRole
  return url.href
}

async function worksAs(url: string): Promise<boolean> {
  const client = await open(url).catch(() => null)
  if (!client) return false
  try {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role')
    return rows[0]?.role === appRole
  } finally {
    await client.end()
  }
}

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_500,
    application_name: 'bedside migrate',
  })
  client.on('error', () => {})
  await client.connect()
  return client
}
