-- What staff change about systems, and where addresses have been.

ALTER TABLE systems
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1,
  ADD moved_to INT UNSIGNED NULL COMMENT 'the system that took its place on another machine',
  ADD veid_in_use INT UNSIGNED AS (IF(stopped_on IS NULL, veid, NULL)) PERSISTENT COMMENT 'a stopped system leaves its number to others',
  ADD outlet_in_use VARCHAR(40) AS (IF(stopped_on IS NULL AND power_port <> '', power_port, NULL)) PERSISTENT COMMENT 'switching one must not switch another',
  ADD KEY (machine_id, veid),
  DROP KEY machine_id,
  ADD UNIQUE KEY one_system_per_veid (machine_id, veid_in_use),
  ADD UNIQUE KEY one_system_per_outlet (outlet_in_use),
  ADD FOREIGN KEY (moved_to) REFERENCES systems (sysid),
  ADD KEY (veid), ADD KEY (cancel_on);

ALTER TABLE machines ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;
ALTER TABLE ref_templates ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;
ALTER TABLE networks ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

-- A charge may be for several of a package.
ALTER TABLE subs
  ADD quantity INT UNSIGNED NOT NULL DEFAULT 1,
  ADD backup_gb INT UNSIGNED NULL COMMENT 'custom included value; null: as the package',
  ADD ends_on DATE NULL COMMENT 'no charge for a period that begins on that day or later',
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1,
  ADD CHECK (quantity > 0);

-- A system's own root password, sealed with the key in SYSTEM_KEY_FILE; the sysid is bound to it.
CREATE TABLE system_secrets (
  sysid      INT UNSIGNED NOT NULL PRIMARY KEY,
  sealed     VARBINARY(512) NOT NULL COMMENT 'key number, nonce and XChaCha20-Poly1305 text',
  set_at     DATETIME     NOT NULL,
  FOREIGN KEY (sysid) REFERENCES systems (sysid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- In the order of their numbers, not of their text.
ALTER TABLE ips ADD addr VARBINARY(16) AS (INET6_ATON(ip)) PERSISTENT, ADD KEY (network_id, addr);

-- Whose an address was, and when.
CREATE TABLE ip_history (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ip           VARCHAR(39)  NOT NULL,
  sysid        INT UNSIGNED NULL,
  reserved_for VARCHAR(100) NULL,
  since        DATETIME     NOT NULL,
  until        DATETIME     NULL,
  who          VARCHAR(60)  NOT NULL,
  KEY (ip, since), KEY (sysid),
  FOREIGN KEY (ip) REFERENCES ips (ip),
  FOREIGN KEY (sysid) REFERENCES systems (sysid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
