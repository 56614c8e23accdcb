-- Who holds locks is a question of those who look after systems.
UPDATE menu SET parent_id = 20, position = 4 WHERE id = 82 AND address = '/mgmt/locks.html' AND parent_id = 5;

-- Systems that have one password in common are found without opening any: a keyed hash of it, by a key made from the first one in
-- SYSTEM_KEY_FILE, is the same for the same password. Null: kept before there was one (jcctl passwords compare).
ALTER TABLE system_secrets
  ADD fingerprint CHAR(64) NULL,
  ADD KEY (fingerprint);

-- What many once had stays known as that, also when one system alone still has it.
CREATE TABLE universal_passwords (
  fingerprint CHAR(64) NOT NULL PRIMARY KEY,
  noted_at    DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- A mail that staff have given up stays on file and waits for nobody.
ALTER TABLE mail_outbox MODIFY state ENUM('waiting','sent','dead','given_up') NOT NULL DEFAULT 'waiting';

INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 5, 'Mails not delivered', '/mgmt/dead_mails.html' FROM menu WHERE id = 20;
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 9, 'Systems that leave', '/mgmt/leaving.html' FROM menu WHERE id = 60;
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 10, 'Shared passwords', '/mgmt/shared_passwords.html' FROM menu WHERE id = 60;


-- Who holds locks, for the one page that shows it. The server gives its views of InnoDB to those only who may see everything that
-- any connection does (PROCESS): these two functions look with their owner's rights, and say of our own database only what the
-- page needs. The times are of the server's own zone, whatever the session's is.
CREATE FUNCTION open_transactions(asked_at DATETIME) RETURNS LONGTEXT NOT DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
RETURN (
  SELECT JSON_ARRAYAGG(JSON_ARRAY(t.trx_id, t.trx_mysql_thread_id, COALESCE(p.user, ''), COALESCE(name.attr_value, ''), COALESCE(pid.attr_value, ''),
           GREATEST(0, TIMESTAMPDIFF(SECOND, CONVERT_TZ(t.trx_started, 'SYSTEM', '+00:00'), asked_at)),
           GREATEST(0, TIMESTAMPDIFF(SECOND, CONVERT_TZ(t.trx_wait_started, 'SYSTEM', '+00:00'), asked_at)),
           t.trx_rows_locked, t.trx_rows_modified, COALESCE(p.command, '') = 'Sleep', COALESCE(p.time_ms, 0) DIV 1000,
           LEFT(COALESCE(t.trx_query, ''), 2000)) ORDER BY t.trx_started, t.trx_mysql_thread_id LIMIT 200)
  FROM information_schema.innodb_trx t
  LEFT JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
  LEFT JOIN performance_schema.session_connect_attrs name ON name.processlist_id = p.id AND name.attr_name = 'program_name'
  LEFT JOIN performance_schema.session_connect_attrs pid ON pid.processlist_id = p.id AND pid.attr_name = '_pid'
  WHERE t.trx_autocommit_non_locking = 0 AND t.trx_mysql_thread_id <> CONNECTION_ID()
    AND (p.db = DATABASE() OR EXISTS (SELECT 1 FROM information_schema.innodb_locks l WHERE l.lock_trx_id = t.trx_id
         AND LEFT(l.lock_table, CHAR_LENGTH(DATABASE()) + 3) = CONCAT('`', DATABASE(), '`.'))));
CREATE FUNCTION lock_waits() RETURNS LONGTEXT NOT DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
RETURN (
  SELECT JSON_ARRAYAGG(JSON_ARRAY(w.requesting_trx_id, w.blocking_trx_id, REPLACE(SUBSTRING_INDEX(l.lock_table, '.', -1), '`', ''),
           l.lock_mode, l.lock_type) ORDER BY w.requesting_trx_id, w.blocking_trx_id LIMIT 500)
  FROM information_schema.innodb_lock_waits w JOIN information_schema.innodb_locks l ON l.lock_id = w.requested_lock_id
  WHERE LEFT(l.lock_table, CHAR_LENGTH(DATABASE()) + 3) = CONCAT('`', DATABASE(), '`.'));
