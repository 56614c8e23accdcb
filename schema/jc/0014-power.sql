-- Switched power strips, their outlets, and commands to them. The sites write down what is wanted; the worker speaks to the strips.

-- An outlet as staff have written it, in one form: "ATS1 / 03" and "ats1-3" are the same.
ALTER TABLE systems
  ADD outlet_key VARCHAR(40) AS (LOWER(REGEXP_REPLACE(REGEXP_REPLACE(power_port, '[^A-Za-z0-9]+', '-'), '-0+([1-9])', '-\\1'))) PERSISTENT,
  ADD KEY (outlet_key);

CREATE TABLE power_strips (
  id               INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name             VARCHAR(30)  NOT NULL COMMENT 'letters and digits, as outlets are named after it',
  driver           ENUM('rpdu','rpdu2','masterswitch') NOT NULL,
  address          VARCHAR(260) NOT NULL,
  version          ENUM('v1','v2c','v3') NOT NULL DEFAULT 'v3',
  plain_allowed    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'may be spoken to in clear: it cannot do better',
  snmp_user        VARCHAR(32)  NOT NULL DEFAULT '',
  sealed_community VARCHAR(600) NOT NULL DEFAULT '' COMMENT 'sealed with the key in POWER_KEY_FILE, about this strip',
  sealed_auth      VARCHAR(600) NOT NULL DEFAULT '',
  sealed_privacy   VARCHAR(600) NOT NULL DEFAULT '',
  place            VARCHAR(60)  NOT NULL DEFAULT '',
  page_url         VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'its own web page',
  in_service       BOOLEAN      NOT NULL DEFAULT TRUE,
  row_version      INT UNSIGNED NOT NULL DEFAULT 1,
  model            VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'from here on: what the worker has found out',
  tried_at         DATETIME     NULL,
  read_at          DATETIME     NULL COMMENT 'the last time that it answered well',
  fault            ENUM('silent','refused','wrong_answer') NULL,
  fault_text       VARCHAR(200) NOT NULL DEFAULT '',
  next_read_at     DATETIME     NOT NULL,
  held_by          CHAR(16)     NULL COMMENT 'the worker that speaks to it; one at a time',
  held_until       DATETIME     NULL,
  UNIQUE KEY (name),
  KEY (next_read_at),
  CHECK (version = 'v3' OR plain_allowed)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE power_ports (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  strip_id     INT UNSIGNED NOT NULL,
  outlet       INT UNSIGNED NOT NULL,
  label        VARCHAR(40)  NOT NULL COMMENT 'strip and outlet, as in systems.outlet_key',
  name         VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'what the strip calls it',
  state        ENUM('unknown','on','off') NOT NULL DEFAULT 'unknown',
  pending      BOOLEAN      NOT NULL DEFAULT FALSE,
  read_at      DATETIME     NOT NULL,
  commanded_at DATETIME     NULL COMMENT 'kept by the trigger below',
  UNIQUE KEY (strip_id, outlet),
  UNIQUE KEY (label),
  FOREIGN KEY (strip_id) REFERENCES power_strips (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE power_commands (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  port_id    INT UNSIGNED NOT NULL,
  sysid      INT UNSIGNED NULL COMMENT 'the system on it at that time',
  cid        INT UNSIGNED NULL,
  wanted     ENUM('on','off','cycle') NOT NULL,
  who        VARCHAR(60)  NOT NULL,
  asked_at   DATETIME     NOT NULL,
  state      ENUM('pending','sent','done','failed') NOT NULL DEFAULT 'pending',
  found      ENUM('unknown','on','off') NULL COMMENT 'what it was before',
  sent_at    DATETIME     NULL,
  answered   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the strip has taken the command',
  seen_off   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'a cycle: it was off, or about to be',
  tries      INT UNSIGNED NOT NULL DEFAULT 0,
  ended_at   DATETIME     NULL,
  message    VARCHAR(200) NOT NULL DEFAULT '',
  open_port  INT UNSIGNED AS (IF(state IN ('pending','sent'), port_id, NULL)) PERSISTENT,
  UNIQUE KEY one_open_command_per_outlet (open_port),
  KEY (port_id, id), KEY (state),
  FOREIGN KEY (port_id) REFERENCES power_ports (id),
  FOREIGN KEY (sysid) REFERENCES systems (sysid),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  CHECK ((state IN ('done','failed')) = (ended_at IS NOT NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The last judge of two rules, whoever asks and however many at once: thirty seconds between two commands to an outlet, and
-- none at all to one that two systems share.
CREATE TRIGGER power_command_rules BEFORE INSERT ON power_commands FOR EACH ROW
BEGIN
  UPDATE power_ports SET commanded_at = NEW.asked_at
    WHERE id = NEW.port_id AND (commanded_at IS NULL OR commanded_at <= NEW.asked_at - INTERVAL 30 SECOND);
  IF ROW_COUNT() = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power_too_soon';
  END IF;
  IF (SELECT COUNT(*) FROM systems s JOIN power_ports p ON p.label = s.outlet_key WHERE p.id = NEW.port_id AND s.stopped_on IS NULL) > 1 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power_shared';
  END IF;
END;

-- Every action, as it happened; nothing in it is changed afterwards.
CREATE TABLE power_log (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at         DATETIME     NOT NULL,
  port_id    INT UNSIGNED NOT NULL,
  command_id INT UNSIGNED NOT NULL,
  sysid      INT UNSIGNED NULL,
  cid        INT UNSIGNED NULL,
  who        VARCHAR(60)  NOT NULL,
  wanted     ENUM('on','off','cycle') NOT NULL,
  event      ENUM('asked','sent','done','failed') NOT NULL,
  found      ENUM('unknown','on','off') NULL,
  reply_ms   INT UNSIGNED NULL COMMENT 'how long the strip took to answer',
  text       VARCHAR(200) NOT NULL DEFAULT '',
  KEY (at), KEY (port_id, id), KEY (cid),
  FOREIGN KEY (port_id) REFERENCES power_ports (id),
  FOREIGN KEY (command_id) REFERENCES power_commands (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
